namespace Organizations.Domain;

/// <summary>A side's consent to a contract.</summary>
/// <param name="By">Account that confirmed, or that uploaded the signed paper.</param>
/// <param name="Name">Who signed: the name on the paper, or of the account that confirmed.</param>
/// <param name="On">Business date.</param>
/// <param name="FileId">The scan, if it was signed on paper.</param>
public sealed record ContractSignature(string By, string Name, DateOnly On, Guid? FileId);

/// <summary>Which side of a contract.</summary>
public enum ContractSide
{
    /// <summary>The superior that sets the targets.</summary>
    Superior,

    /// <summary>The division that answers for them.</summary>
    Inferior,
}
