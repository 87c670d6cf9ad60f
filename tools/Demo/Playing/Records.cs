using System.Text.Json;
using Platform.Core;

namespace Platform.Demo.Playing;

/// <summary>A division, as far as the story looks at it.</summary>
internal sealed record DivisionRecord(Guid Id, DivisionCode Code);

/// <summary>An institution, as far as the story looks at it.</summary>
internal sealed record InstitutionRecord(
    Guid Id,
    DivisionCode Division,
    string Kind,
    string Name,
    DateOnly? RenamedOn,
    SealRecord? Seal,
    StaffRecord? Staff,
    IReadOnlyList<MergedStationRecord> MergedStations
);

/// <summary>The seal of an institution.</summary>
internal sealed record SealRecord(DateOnly EngravedOn);

/// <summary>The staffing of an institution since a day.</summary>
internal sealed record StaffRecord(DateOnly On, int Posts, int FullTime, int PartTime);

/// <summary>A station whose people an institution took in.</summary>
internal sealed record MergedStationRecord(string Name);

/// <summary>A responsibility contract, as far as the story looks at it.</summary>
internal sealed record ContractRecord(Guid Id, DivisionCode Division, DivisionCode Superior, string State, DateOnly? SignedOn);

/// <summary>A milestone, as far as the story looks at it.</summary>
internal sealed record MilestoneRecord(Guid Id, DivisionCode Division, string Title);

/// <summary>A policy document, as far as the story looks at it.</summary>
internal sealed record DocumentRecord(Guid Id, DivisionCode Division, string Title);

/// <summary>An investment, as far as the story looks at it; a list leaves the payments out.</summary>
internal sealed record InvestmentRecord(
    Guid Id,
    DivisionCode Division,
    string Name,
    decimal Paid,
    DateOnly? StartedOn,
    DateOnly? CompletedOn,
    DateOnly? InUseOn
)
{
    public IReadOnlyList<PaymentRecord> Payments { get; init; } = [];
}

/// <summary>A payment of an investment.</summary>
internal sealed record PaymentRecord(Guid Id, decimal Amount, string? Voucher, DateOnly? StruckOn);

/// <summary>An assessment, as far as the story looks at it.</summary>
internal sealed record AssessmentRecord(Guid Id, DivisionCode Division, Guid InstitutionId, string Standard, string State, int Version);

/// <summary>A social force, with the fields the story uses; a list does not contain its reviews.</summary>
internal sealed record ForceRecord(
    Guid Id,
    DivisionCode Division,
    string Name,
    string State,
    int Members,
    IReadOnlyList<ForceReviewRecord>? Reviews
);

/// <summary>The review of a force in a year.</summary>
internal sealed record ForceReviewRecord(int Year);

/// <summary>An agreement with a social force, as far as the story looks at it.</summary>
internal sealed record AgreementRecord(Guid Id, DivisionCode Division, Guid ForceId, DateOnly? SignedOn);

/// <summary>A mobilization, as far as the story looks at it.</summary>
internal sealed record MobilizationRecord(Guid Id, Guid RequestId, int Turn, string ForceName, string State, NeedRecord Need);

/// <summary>What a force was called for.</summary>
internal sealed record NeedRecord(string? Incident);

/// <summary>A stored file.</summary>
internal sealed record FileRecord(Guid Id);

/// <summary>An information officer.</summary>
internal sealed record OfficerRecord(Guid Id);

/// <summary>A post and who holds it.</summary>
internal sealed record PostRecord(Guid Id, DivisionCode Division, string Post, HolderRecord? Holder);

/// <summary>Who holds a post since when.</summary>
internal sealed record HolderRecord(PersonRecord Person, DateOnly From);

/// <summary>A person, with the fields the reader may see.</summary>
internal sealed record PersonRecord(string Name);

/// <summary>A record of which the story asks only whether it is there.</summary>
internal sealed record RecordReference(Guid Id);

/// <summary>A rescue team, as far as the story looks at it.</summary>
internal sealed record TeamRecord(Guid Id, DivisionCode Division, string Level, string Name);

/// <summary>A base, as far as the story looks at it.</summary>
internal sealed record BaseRecord(Guid Id, string Name);

/// <summary>Equipment, as far as the story looks at it.</summary>
internal sealed record EquipmentRecord(Guid Id, string Name);

/// <summary>A training, as far as the story looks at it.</summary>
internal sealed record TrainingRecord(Guid Id, string Number, string State, int Attended);

/// <summary>An edition of a contingency plan, as far as the story looks at it.</summary>
internal sealed record PlanRecord(
    Guid Id,
    DivisionCode Division,
    Guid SeriesId,
    int Edition,
    string Kind,
    string State,
    int OpenFlags,
    JsonElement? Enterprise
)
{
    /// <summary>In a list a name, in the plan itself a record.</summary>
    public string? EnterpriseName => Enterprise is { ValueKind: JsonValueKind.String } name ? name.GetString() : null;
}

/// <summary>A template of plans, as far as the story looks at it.</summary>
internal sealed record TemplateRecord(Guid Id, string Kind, IReadOnlyList<string> Hazards);
