using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Registers;

namespace Organizations.Features.Divisions.Sheets;

/// <summary>Checks a sheet of divisions against itself and the directory, before anything is changed.</summary>
internal sealed class DirectorySheet(Sheet<DivisionRow> sheet, DivisionCode root, DateOnly today)
{
    public bool IsRight => !sheet.IsWrong;

    /// <summary>The cities whose counties decide whether a county's code is padded.</summary>
    public IReadOnlyList<DivisionCode?> CitiesInDoubt =>
        [
            .. sheet
                .Rows.Where(r => r.Values is { Level: null, Code: { Length: 6 } code } && code.EndsWith("00", StringComparison.Ordinal))
                .Select(r => DivisionCode.TryParse(r.Values.Code![..4], null, out var city) ? city : (DivisionCode?)null)
                .Where(c => c is not null)
                .Distinct(),
        ];

    /// <summary>Cuts the codes to their levels; refuses what is malformed, ambiguous, twice in the sheet or outside the place.</summary>
    /// <param name="counties">The counties known in <see cref="CitiesInDoubt"/>.</param>
    public void Codes(IEnumerable<DivisionCode> counties)
    {
        var siblings = sheet
            .Rows.Select(r => r.Values.Code!)
            .Where(c => c.Length == 6)
            .Concat(counties.Select(c => c.Value))
            .ToLookup(c => c[..4], StringComparer.Ordinal);
        bool Alone(DivisionCode code) => siblings[code.Value[..4]].All(c => c == code.Value);
        var rows = new Dictionary<DivisionCode, int>();
        foreach (var row in sheet.Rows)
        {
            sheet.Try(
                row,
                nameof(DivisionRow.Code),
                () => row.Values.Place = DivisionCodeCut.Cut(row.Values.Code!, row.Values.Level, Alone)
            );
            if (row.Values.ReplacedBy is { } next && row.Values.Place != default)
            {
                sheet.Try(
                    row,
                    nameof(DivisionRow.ReplacedBy),
                    () => row.Values.Next = DivisionCodeCut.Cut(next, row.Values.Place.Depth, Alone)
                );
            }

            if (row.Values is { Former: { } former, IsNew: false } && row.Values.Place != default)
            {
                sheet.Try(
                    row,
                    nameof(DivisionRow.Former),
                    () => row.Values.FormerPlace = DivisionCodeCut.Cut(former, row.Values.Place.Depth, Alone)
                );
            }

            if (row.Values.Place != default && !rows.TryAdd(row.Values.Place, row.Number))
            {
                sheet.Refuse(row, nameof(DivisionRow.Code), RegisterErrors.RowTwice, rows[row.Values.Place]);
            }

            if (row.Values.Place != default && !root.Contains(row.Values.Place))
            {
                sheet.Refuse(row, nameof(DivisionRow.Code), RegisterErrors.OutsidePlace, row.Values.Place, root);
            }
        }
    }

    /// <summary>An end comes after the start and not after today; what replaces a place is there.</summary>
    public void Periods(DirectoryContext context)
    {
        var coming = sheet.Rows.Select(r => r.Values.Place).ToHashSet();
        foreach (var row in sheet.Rows.Where(r => r.Values.ValidTo is not null))
        {
            if (row.Values.ValidTo <= (row.Values.ValidFrom ?? DivisionTerm.Beginning))
            {
                sheet.Refuse(row, nameof(DivisionRow.ValidTo), DivisionErrors.EndsBeforeStart);
            }
            else if (row.Values.ValidTo > today)
            {
                sheet.Refuse(row, nameof(DivisionRow.ValidTo), DivisionErrors.InFuture, today);
            }

            if (row.Values.Next is { } next && (next == row.Values.Place || (!coming.Contains(next) && !context.Open.ContainsKey(next))))
            {
                sheet.Refuse(row, nameof(DivisionRow.ReplacedBy), DivisionErrors.ReplacementUnknown, next);
            }
        }
    }

    /// <summary>After the import every place but the root has its superior, and nothing is left behind in a place that ended.</summary>
    public void Superiors(DirectoryContext context, PlaceMatching matching)
    {
        var ended = sheet.Rows.Where(r => r.Values.ValidTo is not null).ToDictionary(r => r.Values.Place);
        var coming = sheet.Rows.Where(r => r.Values.ValidTo is null).Select(r => r.Values.Place).ToHashSet();
        foreach (var row in sheet.Rows.Where(r => r.Values.Place != root))
        {
            var superior = row.Values.Place.Parent!.Value;
            var there =
                matching.IsThere(superior) || (row.Values.ValidTo is not null && (context.Knows(superior) || ended.ContainsKey(superior)));
            if (!there)
            {
                sheet.Refuse(row, nameof(DivisionRow.Code), DivisionErrors.WrongSuperior, row.Values.Place, superior);
            }
        }

        foreach (var left in context.InsideEnded.Where(c => !coming.Contains(c) && !ended.ContainsKey(c) && !matching.Leaves(c)))
        {
            var superior = left.Parent!.Value;
            sheet.Refuse(ended[superior], nameof(DivisionRow.ValidTo), DivisionErrors.LeftBehind, superior, left);
        }
    }
}
