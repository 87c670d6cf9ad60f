namespace Platform.Core.Events;

/// <summary>The institution was registered by mistake: it was never there, and all that was published of it is taken back.</summary>
/// <param name="FormerKind">Its kind before the renaming; null if it was not renamed.</param>
/// <param name="EstablishedOn">The first day that had been recorded.</param>
/// <param name="RenamedOn">The day of the renaming that had been recorded.</param>
/// <param name="ClosedOn">The day of the closing that had been recorded.</param>
/// <param name="Moves">Its former places.</param>
/// <param name="StaffedOn">The days for which a staffing was recorded.</param>
/// <param name="Reason">Why it was wrong.</param>
/// <param name="On">The day of the withdrawal.</param>
public sealed record InstitutionWithdrawn(
    Guid InstitutionId,
    DivisionLevel Level,
    InstitutionKind Kind,
    InstitutionKind? FormerKind,
    DateOnly EstablishedOn,
    DateOnly? RenamedOn,
    DateOnly? ClosedOn,
    IReadOnlyList<PastPlace> Moves,
    IReadOnlyList<DateOnly> StaffedOn,
    string Reason,
    DateOnly On
) : PlatformEvent;

/// <summary>The post was registered by mistake: it was never there, and nobody held it.</summary>
/// <param name="ChangedOn">The days on which a holder had been recorded to begin or to end.</param>
/// <param name="Reason">Why it was wrong.</param>
/// <param name="On">The day of the withdrawal.</param>
public sealed record PostWithdrawn(Guid PostId, string Post, string Title, IReadOnlyList<DateOnly> ChangedOn, string Reason, DateOnly On)
    : PlatformEvent;

/// <summary>The time of an appointment.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">First day no longer; null: serving.</param>
public sealed record OfficerService(DateOnly From, DateOnly? Until);

/// <summary>The dates of an appointment were corrected, or the appointment was withdrawn.</summary>
/// <param name="Moves">Its former places.</param>
/// <param name="Was">As it was recorded before.</param>
/// <param name="Now">Null: recorded by mistake, the person never served.</param>
/// <param name="Reason">Why it was wrong.</param>
/// <param name="On">The day of the correction.</param>
public sealed record OfficerCorrected(
    Guid OfficerId,
    OfficerKind Kind,
    string Person,
    DivisionLevel Level,
    bool FullTime,
    IReadOnlyList<PastPlace> Moves,
    OfficerService Was,
    OfficerService? Now,
    string Reason,
    DateOnly On
) : PlatformEvent;

/// <summary>A signed contract was taken back: it does not count, nor does its score.</summary>
/// <param name="SignedOn">The day it had been signed.</param>
/// <param name="AssessedOn">The day it had been assessed; null: it was not.</param>
/// <param name="Reason">Why.</param>
/// <param name="On">The day of the withdrawal.</param>
public sealed record ContractWithdrawn(
    Guid ContractId,
    DivisionCode Superior,
    DivisionLevel Level,
    int Year,
    DateOnly SignedOn,
    DateOnly? AssessedOn,
    string Reason,
    DateOnly On
) : PlatformEvent;
