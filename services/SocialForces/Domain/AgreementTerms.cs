using System.ComponentModel.DataAnnotations;
using Platform.Core;
using Platform.Core.Events;

namespace SocialForces.Domain;

/// <summary>The terms agreed by the two sides.</summary>
/// <param name="Number">协议编号.</param>
/// <param name="Coverage">The divisions to which the force comes; all inside the bureau's own place.</param>
/// <param name="ResponseMinutes">承诺响应时间: minutes from the request until the force sets out.</param>
/// <param name="To">Last day.</param>
public sealed record AgreementTerms(
    string? Number,
    IReadOnlyList<DisasterKind> Disasters,
    IReadOnlyList<DivisionCode> Coverage,
    int ResponseMinutes,
    CostRules Costs,
    DateOnly From,
    DateOnly To
);

/// <summary>费用约定: the bureau's payments for a mobilization, in yuan.</summary>
/// <param name="Text">The wording of the agreement.</param>
/// <param name="PersonDay">A day of one person.</param>
/// <param name="VehicleDay">A day of one vehicle or vessel.</param>
/// <param name="Limit">At most for one mobilization.</param>
public sealed record CostRules(
    [property: Required, StringLength(500, MinimumLength = 2)] string Text,
    [property: Range(typeof(decimal), "0", "100000", ParseLimitsInInvariantCulture = true)] decimal? PersonDay,
    [property: Range(typeof(decimal), "0", "100000", ParseLimitsInInvariantCulture = true)] decimal? VehicleDay,
    [property: Range(typeof(decimal), "0", "100000000", ParseLimitsInInvariantCulture = true)] decimal? Limit
);

/// <summary>A side's consent to an agreement.</summary>
/// <param name="By">Account that confirmed, or that uploaded the signed paper.</param>
/// <param name="Name">The name of that account.</param>
/// <param name="On">Business date.</param>
/// <param name="OnPaper">Signed on paper; the scan is the proof.</param>
public sealed record AgreementSignature(string By, string Name, DateOnly On, bool OnPaper);

/// <summary>Which side of an agreement.</summary>
public enum AgreementSide
{
    /// <summary>应急管理局.</summary>
    Bureau,

    /// <summary>社会救援力量.</summary>
    Force,
}

/// <summary>中止.</summary>
/// <param name="From">First day not in force.</param>
/// <param name="Resumed">First day in force again; null: still suspended.</param>
public sealed record Suspension(DateOnly From, string Reason, DateOnly? Resumed);
