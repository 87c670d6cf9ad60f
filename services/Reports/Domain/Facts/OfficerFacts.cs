using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>What information officers and the holders of posts count for.</summary>
internal static class OfficerFacts
{
    public static IReadOnlyList<Fact> Of(PostHeld e) => [Post(e, e.PostId, e.Post, e.On, 1) with { Label = e.Name }];

    public static IReadOnlyList<Fact> Of(PostVacated e) => [Post(e, e.PostId, e.Post, e.On, Metrics.Gone)];

    /// <summary>On each day on which somebody began or ended, the last reading is that nobody holds it.</summary>
    public static IReadOnlyList<Fact> Of(PostWithdrawn e) => [.. e.ChangedOn.Select(on => Post(e, e.PostId, e.Post, on, Metrics.Gone))];

    public static IReadOnlyList<Fact> Of(OfficerAppointed e) => [Officer(e.Division, e.OfficerId, e.Kind, e.Person, e.FullTime, e.On, 1)];

    public static IReadOnlyList<Fact> Of(OfficerMoved e) =>
        [
            Officer(e.From, e.OfficerId, e.Kind, e.Person, e.FullTime, e.On, -1),
            Officer(e.Division, e.OfficerId, e.Kind, e.Person, e.FullTime, e.On, 1),
        ];

    public static IReadOnlyList<Fact> Of(OfficerDismissed e) => [Officer(e.Division, e.OfficerId, e.Kind, e.Person, e.FullTime, e.On, -1)];

    public static IReadOnlyList<Fact> Of(OfficerCorrected e) =>
        StandingFacts.Difference(Served(e, e.Was), e.Now is { } now ? Served(e, now) : []);

    private static IEnumerable<Fact> Served(OfficerCorrected e, OfficerService service) =>
        new PlaceHistory(e.Division, e.Moves)
            .Stretch(service.From, service.Until)
            .Select(at => Officer(at.Place, e.OfficerId, e.Kind, e.Person, e.FullTime, at.Day, at.Sign));

    private static Fact Post(PlatformEvent e, Guid id, string post, DateOnly on, decimal reading) =>
        Fact.At(Metrics.PostHeld, e.Division, on, reading, "posts", id, ("post", post), ("level", Words.Of(e.Division.Depth)));

    private static Fact Officer(DivisionCode place, Guid id, OfficerKind kind, string person, bool fullTime, DateOnly on, int amount) =>
        Fact.At(
            Metrics.InformationOfficer,
            place,
            on,
            amount,
            "officers",
            id,
            ("kind", Words.Of(kind)),
            ("employment", fullTime ? "full-time" : "part-time")
        ) with
        {
            Subject = person,
        };
}
