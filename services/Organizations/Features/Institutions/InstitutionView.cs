using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Features.Institutions;

/// <summary>An institution as it was, or is, on a day.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Division">Its place; on a past day, by the code of that day.</param>
/// <param name="Level">Level of the place.</param>
/// <param name="Kind">Its kind on that day.</param>
/// <param name="State">former, standing or closed on that day.</param>
/// <param name="Name">Name on that day.</param>
/// <param name="FormerName">Name before 挂牌更名.</param>
/// <param name="EstablishedOn">Business date.</param>
/// <param name="RenamedOn">Business date of 挂牌更名.</param>
/// <param name="DocumentNumber">文号 of the renaming.</param>
/// <param name="Plaque">When the plaque was hung.</param>
/// <param name="Seal">The seal, if it has one.</param>
/// <param name="Address">Its address.</param>
/// <param name="Premises">Its premises.</param>
/// <param name="Contacts">Its contacts.</param>
/// <param name="MergedStations">The stations whose people it took over.</param>
/// <param name="Staff">Staffing on that day; null if not recorded.</param>
/// <param name="Head">The head post and its holder on that day.</param>
/// <param name="ClosedOn">The day it ended.</param>
/// <param name="SucceededBy">The institution that took over.</param>
/// <param name="Withdrawn">Who withdrew the registration, when and why.</param>
/// <param name="Version">For If-Match.</param>
public sealed record InstitutionView(
    Guid Id,
    DivisionCode Division,
    DivisionLevel Level,
    InstitutionKind Kind,
    InstitutionState State,
    string Name,
    string? FormerName,
    DateOnly EstablishedOn,
    DateOnly? RenamedOn,
    string? DocumentNumber,
    DateOnly? Plaque,
    SealView? Seal,
    string? Address,
    string? Premises,
    IReadOnlyList<ContactPoint> Contacts,
    IReadOnlyList<MergedStation> MergedStations,
    Staffing? Staff,
    HeadView? Head,
    DateOnly? ClosedOn,
    Guid? SucceededBy,
    ActedBy? Withdrawn,
    int Version,
    DateTimeOffset UpdatedAt
) : IShowsOthers
{
    object? IShowsOthers.Others => Head;

    /// <summary>The view of a record as of a day.</summary>
    public static InstitutionView Of(Institution i, DateOnly day, HeadView? head)
    {
        var renamed = i.RenamedOn <= day;
        var closed = i.ClosedOn <= day;
        var kind = renamed ? i.Kind : i.FormerKind ?? i.Kind;
        return new(
            i.Id,
            i.DivisionOn(day),
            i.Level,
            kind,
            closed ? InstitutionState.Closed
                : kind is InstitutionKind.SafetyStation or InstitutionKind.SafetyRoom ? InstitutionState.Former
                : InstitutionState.Standing,
            renamed ? i.Name : i.FormerName ?? i.Name,
            renamed ? i.FormerName : null,
            i.EstablishedOn,
            renamed ? i.RenamedOn : null,
            renamed ? i.DocumentNumber : null,
            i.PlaqueHungOn <= day ? i.PlaqueHungOn : null,
            i.SealEngravedOn is { } seal && seal <= day ? new SealView(seal, i.SealText!) : null,
            i.Address,
            i.Premises,
            i.Contacts,
            [.. i.MergedStations.Where(s => s.On <= day)],
            i.StaffingOn(day),
            head,
            closed ? i.ClosedOn : null,
            closed ? i.SucceededBy : null,
            i.Withdrawn,
            i.Version,
            i.UpdatedAt
        );
    }
}

/// <summary>The seal of an institution.</summary>
public sealed record SealView(DateOnly EngravedOn, string Text);

/// <summary>Who heads an institution: the post, and its holder if it has one.</summary>
public sealed record HeadView(Guid PostId, string Title, string? Name, DateOnly? Since);
