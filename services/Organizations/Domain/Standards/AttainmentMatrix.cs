using Platform.Core;

namespace Organizations.Domain;

/// <summary>How many institutions an item or a checklist applies to, and how many attain it.</summary>
/// <param name="Rate">Share from 0 to 1; null where it applies to no institution, which is not the same as 0.</param>
public sealed record AttainmentCount(int Asked, int Met, decimal? Rate)
{
    /// <summary>The count with its rate, rounded to four decimals.</summary>
    public static AttainmentCount Of(int asked, int met) => new(asked, met, asked == 0 ? null : Math.Round((decimal)met / asked, 4));
}

/// <summary>One child division of a matrix.</summary>
/// <param name="Division">The child; the place itself for its own institutions.</param>
/// <param name="Assessed">Institutions that began an assessment.</param>
/// <param name="Whole">Attained: every item met and confirmed.</param>
/// <param name="Items">Each item, in the checklist's order.</param>
public sealed record AttainmentMatrixRow(
    DivisionCode Division,
    string? Name,
    int Assessed,
    AttainmentCount Whole,
    IReadOnlyList<AttainmentCount> Items
);

/// <summary>An institution as the matrix counts it.</summary>
public sealed record MatrixInstitution(Guid Id, DivisionCode Division, DivisionLevel Level);

/// <summary>Attainment of a checklist: child divisions down, items across.</summary>
public sealed record AttainmentMatrix(
    string Standard,
    int StandardVersion,
    IReadOnlyList<StandardItem> Items,
    IReadOnlyList<AttainmentMatrixRow> Rows,
    AttainmentMatrixRow Total
)
{
    /// <summary>Counts the attainments; <paramref name="children"/> gives every child a row and a name, also one without
    /// institutions.</summary>
    public static AttainmentMatrix Of(
        Standard standard,
        DivisionCode place,
        IReadOnlyDictionary<DivisionCode, string> children,
        IReadOnlyCollection<MatrixInstitution> institutions,
        IReadOnlyDictionary<Guid, Attainment> attainments
    )
    {
        var byChild = institutions.ToLookup(i => ChildOf(place, i.Division));
        var rows = children
            .Keys.Union(byChild.Select(g => g.Key))
            .Order()
            .Select(child => Row(standard, child, children.GetValueOrDefault(child), [.. byChild[child]], attainments));
        return new AttainmentMatrix(
            standard.Key,
            standard.Number,
            standard.Items,
            [.. rows],
            Row(standard, place, null, institutions, attainments)
        );
    }

    private static DivisionCode ChildOf(DivisionCode place, DivisionCode division) =>
        division.Prefixes().FirstOrDefault(p => p.Depth == place.Depth + 1, place);

    private static AttainmentMatrixRow Row(
        Standard standard,
        DivisionCode division,
        string? name,
        IReadOnlyCollection<MatrixInstitution> institutions,
        IReadOnlyDictionary<Guid, Attainment> attainments
    )
    {
        var assessed = institutions.Select(i => attainments.GetValueOrDefault(i.Id)).OfType<Attainment>().ToList();
        var standing = assessed.SelectMany(a => a.Items).Where(i => i.Stands).CountBy(i => i.Key).ToDictionary(StringComparer.Ordinal);
        return new AttainmentMatrixRow(
            division,
            name,
            assessed.Count,
            AttainmentCount.Of(institutions.Count, assessed.Count(a => a.State == AttainmentState.Attained)),
            [
                .. standard.Items.Select(item =>
                    AttainmentCount.Of(institutions.Count(i => item.Levels.Contains(i.Level)), standing.GetValueOrDefault(item.Key))
                ),
            ]
        );
    }
}
