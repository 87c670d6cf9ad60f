namespace Organizations.Domain;

/// <summary>One target of a responsibility contract.</summary>
/// <param name="Name">What is to be reached.</param>
/// <param name="Weight">Its share of the hundred points.</param>
/// <param name="Measure">How it is judged.</param>
public sealed record ContractTarget(string Name, int Weight, string? Measure);
