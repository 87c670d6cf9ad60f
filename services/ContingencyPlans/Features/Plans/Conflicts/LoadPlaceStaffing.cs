using ContingencyPlans.Domain;
using Organizations.Protos;
using Platform.Core;
using RescueTeams.Protos;

namespace ContingencyPlans.Features.Plans.Conflicts;

/// <summary>Asks organizations and rescue-teams who is there now.</summary>
internal sealed class LoadPlaceStaffing(
    OrganizationsService.OrganizationsServiceClient organizations,
    RescueTeamsService.RescueTeamsServiceClient rescueTeams
)
{
    /// <summary>About everything at the place and below, about the posts of the places above, and about the city's teams.</summary>
    public async Task<PlaceStaffing> AboutAsync(DivisionCode place, CancellationToken ct)
    {
        var soon = DateTime.UtcNow.AddSeconds(20);
        var posts = place
            .Prefixes()
            .Where(p => p.Depth >= DivisionLevel.City)
            .Select(p =>
                organizations
                    .ListPosts(new() { Prefix = p.Value, Here = p != place }, deadline: soon, cancellationToken: ct)
                    .ReadAllAsync(ct)
            )
            .ToList();
        var officers = organizations.ListOfficers(new() { Prefix = place.Value }, deadline: soon, cancellationToken: ct).ReadAllAsync(ct);
        var teams = rescueTeams
            .ListTeams(new() { Prefix = (place.City ?? place).Value }, deadline: soon, cancellationToken: ct)
            .ReadAllAsync(ct);
        var answers = await Task.WhenAll(posts);
        return new PlaceStaffing(
            place,
            answers.Contains(null)
                ? null
                : answers.SelectMany(p => p!).Where(p => p.Holder is not null).Select(p => (p.Division, p.Post)).ToHashSet(),
            (await officers)?.Select(o => (o.Division, o.Kind)).ToHashSet(),
            (await teams)?.Select(t => Guid.Parse(t.Id)).ToHashSet()
        );
    }
}
