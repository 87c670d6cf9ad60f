using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.EntityFrameworkCore;
using Organizations.Protos;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Records.Places;
using RescueTeams.Protos;

namespace ContingencyPlans.Features.Templates;

/// <summary>
/// Gathers the values of places of one level for their plans: names here, posts and officers from organizations, teams from rescue-teams,
/// the rest from the sheet of local data. Each source is asked once for all places; one that can't be reached leaves gaps with that reason.
/// </summary>
internal sealed class LocalSources(
    ContingencyPlansDb db,
    OrganizationsService.OrganizationsServiceClient organizations,
    RescueTeamsService.RescueTeamsServiceClient rescueTeams
)
{
    /// <summary>What is known of the places, all of one level and inside <paramref name="within"/>.</summary>
    public async Task<IReadOnlyList<LocalValues>> OfAsync(
        DivisionCode within,
        DivisionLevel level,
        IReadOnlyList<DivisionCode> places,
        CancellationToken ct
    )
    {
        var posts = organizations
            .ListPosts(
                new() { Prefix = within.Value, Here = places.Count == 1 && places[0] == within },
                deadline: Soon(),
                cancellationToken: ct
            )
            .ReadAllAsync(ct);
        var officers = organizations
            .ListOfficers(new() { Prefix = within.Value, Kind = "disaster" }, deadline: Soon(), cancellationToken: ct)
            .ReadAllAsync(ct);
        var institutions = organizations
            .ListInstitutions(
                new()
                {
                    Prefix = within.Value,
                    Kind = OwnPosts.Institution(level),
                    State = "standing",
                },
                deadline: Soon(),
                cancellationToken: ct
            )
            .ReadAllAsync(ct);
        var teams = rescueTeams
            .ListTeams(new() { Prefix = (within.County ?? within).Value }, deadline: Soon(), cancellationToken: ct)
            .ReadAllAsync(ct);
        var names = await db.NamesOfAsync(places.SelectMany(p => p.Prefixes()), ct);
        var localData = await db
            .LocalData.AsNoTracking()
            .Within(within)
            .Where(d => places.Contains(d.Division))
            .ToDictionaryAsync(d => d.Division, ct);
        var postsAt = (await posts)?.ToLookup(p => p.Division);
        var officersAt = (await officers)?.ToLookup(o => o.Division);
        var institutionsAt = (await institutions)?.ToLookup(i => i.Division);
        var teamsAt = (await teams)?.Where(t => t.Level != "area-squadron").ToLookup(t => t.Division);
        return places
            .Select(place =>
            {
                var values = new LocalValues(place);
                values.SetPlaces(level, names);
                values.SetPost("head", OwnPosts.Head(level).Word, postsAt);
                values.SetPost("secretary", "party-secretary", postsAt);
                values.SetPost("director", OwnPosts.Director(level).Word, postsAt);
                values.SetOfficer(officersAt);
                values.Set(
                    "institution",
                    institutionsAt?[place.Value].FirstOrDefault()?.Name,
                    institutionsAt is null ? GapReason.Unreachable : GapReason.NotTold
                );
                values.SetTeams(teamsAt);
                values.SetLocalData(localData.GetValueOrDefault(place));
                if (level is DivisionLevel.City or DivisionLevel.County)
                {
                    values.SetDutyRoom(values.Value("institution"), localData.GetValueOrDefault(place));
                }

                return values;
            })
            .ToList();
    }

    private static DateTime Soon() => DateTime.UtcNow.AddSeconds(10);
}
