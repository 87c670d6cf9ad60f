using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>The facts of an institution: itself while it exists, its renaming, its staff, the standards it attained.</summary>
internal static class InstitutionFacts
{
    private const string Collection = "institutions";

    public static IReadOnlyList<Fact> Of(InstitutionEstablished e) => [Standing(e, e.InstitutionId, e.Level, e.Kind, e.On, 1, e.Name)];

    public static IReadOnlyList<Fact> Of(InstitutionRenamed e) =>
        [.. Renaming(e, e.InstitutionId, e.Level, e.FormerKind, e.Kind, e.On, 1, e.Name), Staff(e, e.InstitutionId, e.Kind, e.On, null)];

    public static IReadOnlyList<Fact> Of(InstitutionRenamingCorrected e)
    {
        List<Fact> facts =
        [
            .. Renaming(e, e.InstitutionId, e.Level, e.FormerKind, e.Kind, e.WasOn, -1, null),
            .. Renaming(e, e.InstitutionId, e.Level, e.FormerKind, e.Kind, e.On, 1, null),
            Staff(e, e.InstitutionId, e.Kind, e.On, null),
        ];
        if (e.On > e.WasOn)
        {
            facts.Add(Staff(e, e.InstitutionId, e.FormerKind, e.WasOn, null));
        }

        return facts;
    }

    public static IReadOnlyList<Fact> Of(InstitutionMoved e) =>
        [
            Standing(e, e.InstitutionId, e.Level, e.Kind, e.On, -1) with
            {
                Division = e.From,
            },
            Standing(e, e.InstitutionId, e.Level, e.Kind, e.On, 1),
            Staff(e, e.InstitutionId, e.Kind, e.On, null),
        ];

    public static IReadOnlyList<Fact> Of(InstitutionClosed e) =>
        [Standing(e, e.InstitutionId, e.Level, e.Kind, e.On, -1), Staff(e, e.InstitutionId, e.Kind, e.On, Metrics.Gone)];

    /// <summary>All facts of the institution are reversed, each on its day.</summary>
    public static IReadOnlyList<Fact> Of(InstitutionWithdrawn e)
    {
        var where = new PlaceHistory(e.Division, e.Moves);
        IEnumerable<(InstitutionKind Kind, DateOnly From, DateOnly? Until)> stood =
            e.FormerKind is { } former && e.RenamedOn is { } renamed
                ? [(former, e.EstablishedOn, renamed), (e.Kind, renamed, e.ClosedOn)]
                : [(e.Kind, e.EstablishedOn, e.ClosedOn)];
        var facts = stood
            .SelectMany(s => where.Stretch(s.From, s.Until).Select(at => (s.Kind, at)))
            .Select(s => Standing(e, e.InstitutionId, e.Level, s.Kind, s.at.Day, -s.at.Sign) with { Division = s.at.Place });
        var renaming = e.RenamedOn is { } on
            ? Renaming(e, e.InstitutionId, e.Level, e.Kind, e.Kind, on, -1, null).Take(1).Select(f => f with { Division = where.On(on) })
            : [];
        var staff = e.StaffedOn.Select(day => Staff(e, e.InstitutionId, e.Kind, day, Metrics.Gone));
        return [.. facts, .. renaming, .. staff];
    }

    public static IReadOnlyList<Fact> Of(InstitutionStaffed e) => [Staff(e, e.InstitutionId, e.Kind, e.On, e.FullTime + e.PartTime)];

    public static IReadOnlyList<Fact> Of(StandardAttained e) => [Attained(e, e.InstitutionId, e.Standard, e.Level, e.On, 1)];

    public static IReadOnlyList<Fact> Of(StandardLost e) => [Attained(e, e.InstitutionId, e.Standard, e.Level, e.On, -1)];

    private static Fact Standing(
        PlatformEvent e,
        Guid id,
        DivisionLevel level,
        InstitutionKind kind,
        DateOnly on,
        int amount,
        string? name = null
    ) =>
        Fact.At(
            IsFormer(kind) ? Metrics.FormerStation : Metrics.Institution,
            e.Division,
            on,
            amount,
            Collection,
            id,
            ("level", Words.Of(level))
        ) with
        {
            Label = name,
        };

    private static IEnumerable<Fact> Renaming(
        PlatformEvent e,
        Guid id,
        DivisionLevel level,
        InstitutionKind former,
        InstitutionKind now,
        DateOnly on,
        int amount,
        string? name
    ) =>
        [
            Fact.At(Metrics.InstitutionRenamed, e.Division, on, amount, Collection, id, ("level", Words.Of(level))) with
            {
                Label = name,
            },
            Standing(e, id, level, former, on, -amount, name),
            Standing(e, id, level, now, on, amount, name),
        ];

    // A reading of null keeps the last one: the institution only changed its place or its kind.
    private static Fact Staff(PlatformEvent e, Guid id, InstitutionKind kind, DateOnly on, decimal? reading) =>
        Fact.At(Metrics.InstitutionStaff, e.Division, on, reading, Collection, id, ("kind", Words.Of(kind)));

    private static Fact Attained(PlatformEvent e, Guid institution, string standard, DivisionLevel level, DateOnly on, int amount) =>
        Fact.At(
            Metrics.StandardAttained,
            e.Division,
            on,
            amount,
            Collection,
            institution,
            ("standard", standard),
            ("level", Words.Of(level))
        );

    private static bool IsFormer(InstitutionKind kind) => kind is InstitutionKind.SafetyStation or InstitutionKind.SafetyRoom;
}
