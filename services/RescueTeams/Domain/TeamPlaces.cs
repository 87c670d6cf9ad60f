using Platform.Core;
using Platform.Core.Events;

namespace RescueTeams.Domain;

/// <content>What becomes of it when the directory of divisions changes.</content>
public sealed partial class Team
{
    /// <summary>Its place on a day.</summary>
    public DivisionCode DivisionOn(DateOnly day) => PastPlace.PlaceOn(Moves, Division, day);

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        if (DissolvedOn is not null || to == Division)
        {
            return null;
        }

        var was = Standing();
        Coverage = [.. Coverage.Select(c => c.Moved(Division, to))];
        Moves = [.. Moves, new PastPlace(Division, on)];
        Division = to;
        return ChangedEvent(TeamChange.Moved, was, on);
    }

    /// <summary>
    /// Its place was merged into another. If a team of its level exists there, that one takes over its people and equipment; otherwise, and
    /// for an area squadron always, the team continues there. Without another place it is dissolved.
    /// </summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on)
    {
        if (DissolvedOn is not null)
        {
            return null;
        }

        var other = there.OfType<Team>().FirstOrDefault(t => t != this && t.Level == Level && t.DissolvedOn is null);
        if (into is not { } place)
        {
            return Dissolve(on, on);
        }

        return other is null || Level == TeamLevel.AreaSquadron ? MoveTo(place, on) : Dissolve(on, on, other.Id);
    }

    /// <summary>Townships it covers have other codes.</summary>
    public TeamChanged? CoverageMoved(IReadOnlyCollection<CodeChange> moved) =>
        moved.FirstOrDefault(m => Coverage.Contains(m.From)) is { } first ? Cover(Coverage.Select(moved.After), first.On) : null;

    /// <summary>A township it covers was merged into another or no longer exists.</summary>
    public TeamChanged? CoverageEnded(PlaceClosure ended) =>
        Coverage.Contains(ended.Code)
            ? Cover(Coverage.Where(c => c != ended.Code).Concat(ended.Into is { } code ? [code] : []), ended.On)
            : null;

    private TeamChanged? Cover(IEnumerable<DivisionCode> townships, DateOnly on)
    {
        if (DissolvedOn is not null)
        {
            return null;
        }

        var was = Standing();
        Coverage = [.. townships.Distinct().Order()];
        return ChangedEvent(TeamChange.Described, was, on);
    }
}
