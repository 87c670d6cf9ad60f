using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain;

/// <summary>The design of a drill: its organizer, kind and hazard.</summary>
/// <param name="Organizer">Name of the organizer.</param>
/// <param name="PlanId">The edition of the contingency plan exercised; null: none.</param>
/// <param name="ResponseGrade">The response level played; null: all actions of the plan.</param>
public sealed record DrillDesign(
    string Title,
    OrganizerKind OrganizerKind,
    string Organizer,
    DrillForm Form,
    DrillExtent Extent,
    DrillContent Content,
    DrillPurpose Purpose,
    Hazard Hazard,
    Guid? PlanId,
    ResponseGrade? ResponseGrade
);

/// <summary>响应级别 that is exercised, I the highest.</summary>
public enum ResponseGrade
{
    /// <summary>I 级响应, the highest.</summary>
    I = 1,

    /// <summary>II 级响应.</summary>
    II = 2,

    /// <summary>III 级响应.</summary>
    III = 3,

    /// <summary>IV 级响应, the lowest.</summary>
    IV = 4,
}

/// <summary>演练目的 (AQ/T 9007).</summary>
public enum DrillPurpose
{
    /// <summary>检验性.</summary>
    Test,

    /// <summary>示范性.</summary>
    Demonstration,

    /// <summary>研究性.</summary>
    Research,
}

/// <summary>Participants, venue and scenario of a drill.</summary>
/// <param name="Institutions">Institutions and units that take part, by name.</param>
/// <param name="Observers">Names of those who watch.</param>
/// <param name="Scenario">情景.</param>
public sealed record DrillSetting(
    IReadOnlyList<DrillTeam> Teams,
    IReadOnlyList<string> Institutions,
    IReadOnlyList<string> Observers,
    string? Venue,
    GeoPoint? Point,
    string? Scenario
);

/// <summary>The results of a drill that was held.</summary>
/// <param name="People">The number of people who took part.</param>
public sealed record HeldFacts(DateOnly On, int People, string? Summary);

/// <summary>One step of a drill's life.</summary>
/// <param name="On">Business date on which it happened.</param>
/// <param name="By">Subject of the caller.</param>
/// <param name="Note">Reason or remark.</param>
public sealed record DrillStep(DrillState State, DateOnly On, string By, string? Note);
