using Platform.Core;
using Platform.Core.Events;
using RescueTeams.Domain;
using RescueTeams.Features.Leaders;

namespace RescueTeams.Features.Teams;

/// <summary>A team as the API shows it.</summary>
/// <param name="Division">Its place; on a past day, by the code of that day.</param>
/// <param name="Rank">建制级别.</param>
/// <param name="Coverage">The townships of an area squadron.</param>
/// <param name="Captains">Captains of its establishment.</param>
/// <param name="Deputies">Deputy captains of its establishment.</param>
/// <param name="Leaders">Its leaders by post on the day.</param>
/// <param name="Withdrawn">Who withdrew the registration, when and why.</param>
/// <param name="HeldBy">The holder and the purpose; null: not held.</param>
/// <param name="Version">For If-Match.</param>
public sealed record TeamView(
    Guid Id,
    DivisionCode Division,
    TeamLevel Level,
    string Name,
    string? Rank,
    IReadOnlyList<DivisionCode> Coverage,
    IReadOnlyList<TeamSpecialty> Specialties,
    int Captains,
    int Deputies,
    IReadOnlyList<LeaderView> Leaders,
    string? Address,
    string? DutyPhone,
    double? Longitude,
    double? Latitude,
    DateOnly EstablishedOn,
    DateOnly? DissolvedOn,
    Guid? SucceededBy,
    ActedBy? Withdrawn,
    TeamReadiness Readiness,
    DateTimeOffset ReadinessSince,
    string? ReadinessReason,
    HeldView? HeldBy,
    int Version,
    DateTimeOffset UpdatedAt
) : IShowsOthers
{
    object? IShowsOthers.Others =>
        Leaders.Count > 0 || HeldBy is not null ? new object?[] { Leaders, HeldBy?.HoldId, HeldBy?.Dispatched } : null;

    internal static TeamView Of(Team t, DateOnly day, IEnumerable<LeaderView> leaders, Hold? hold) =>
        new(
            t.Id,
            t.DivisionOn(day),
            t.Level,
            t.Name,
            t.Rank,
            t.Coverage,
            t.Specialties,
            t.Captains,
            t.Deputies,
            [.. leaders],
            t.Address,
            t.DutyPhone,
            t.Longitude,
            t.Latitude,
            t.EstablishedOn,
            t.DissolvedOn,
            t.SucceededBy,
            t.Withdrawn,
            t.Readiness,
            t.ReadinessSince,
            t.ReadinessReason,
            hold is null ? null : HeldView.Of(hold),
            t.Version,
            t.UpdatedAt
        );
}

/// <summary>The hold that reserves a team.</summary>
public sealed record HeldView(Guid HoldId, string For, string Holder, DateTimeOffset At, DateTimeOffset? Until, bool Dispatched)
{
    internal static HeldView Of(Hold h) => new(h.Id, h.For, h.HolderName, h.At, h.Dispatched ? null : h.Until, h.Dispatched);
}
