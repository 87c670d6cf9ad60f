using Drills.Data;
using Drills.Domain;
using Drills.Features.Drills;
using Drills.Features.Plans;
using Microsoft.EntityFrameworkCore;
using Platform.Core;

namespace Drills.Features.Programmes;

/// <summary>The plans and teams that the lines of a programme name.</summary>
internal sealed class NamedInLines(DrillsDb db, ReadPlan plans)
{
    /// <summary>Refuses a plan or a team that the place does not reach, in the words for one that does not exist.</summary>
    /// <param name="recorded">Lines of the programme as it is: what they name already is kept.</param>
    public async Task CheckAsync(
        DivisionCode place,
        IReadOnlyList<ProgrammeItemRequest> lines,
        IReadOnlyList<ProgrammeItem> recorded,
        CancellationToken ct
    )
    {
        var knownTeams = recorded.SelectMany(i => i.Teams).ToHashSet();
        var teams = lines.SelectMany(l => l.Teams ?? []).Distinct().Where(t => !knownTeams.Contains(t)).ToList();
        var reached = await db.ReachedTeamsAsync(place, teams, [], ct);
        var lacking = await UnknownPlansAsync(place, [.. lines.Select(l => l.PlanId).OfType<Guid>().Distinct()], recorded, ct);
        List<FieldError> wrong =
        [
            .. lines
                .SelectMany((line, i) => (line.Teams ?? []).Select((team, j) => (Field: $"items[{i}].teams[{j}]", Id: team)))
                .Where(t => !knownTeams.Contains(t.Id) && !reached.ContainsKey(t.Id))
                .Select(t => new FieldError(t.Field, ProgrammeErrors.UnknownTeam, [t.Id])),
            .. lines
                .Select((line, i) => (Field: $"items[{i}].planId", Id: line.PlanId))
                .Where(p => p.Id is { } id && lacking.Contains(id))
                .Select(p => new FieldError(p.Field, DrillErrors.UnknownPlan, [p.Id!])),
        ];
        if (wrong.Count > 0)
        {
            throw DomainException.ForFields(wrong);
        }
    }

    // The copies are asked first: their owner may be away, and answers one plan at a time.
    private async Task<HashSet<Guid>> UnknownPlansAsync(
        DivisionCode place,
        List<Guid> named,
        IReadOnlyList<ProgrammeItem> recorded,
        CancellationToken ct
    )
    {
        var kept = recorded.Select(i => i.PlanId).OfType<Guid>().ToHashSet();
        var copies = await db.Plans.AsNoTracking().Where(p => named.Contains(p.PlanId)).ToDictionaryAsync(p => p.PlanId, ct);
        HashSet<Guid> unknown = [];
        foreach (var id in named.Where(id => !kept.Contains(id)))
        {
            var isKnown = copies.TryGetValue(id, out var copy)
                ? place.Reaches(copy.Division)
                : (await plans.AskAsync(id, place, ct) ?? throw CoreErrors.PeerUnavailable.Because("contingency-plans")).Snapshot
                    is not null;
            if (!isKnown)
            {
                unknown.Add(id);
            }
        }

        return unknown;
    }
}
