using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Registers;

namespace Organizations.Features.Divisions;

/// <summary>Checks a sheet of divisions against itself and the directory, before anything is changed.</summary>
internal sealed class DirectorySheet(Sheet<DivisionRow> sheet, DivisionCode root, IReadOnlyList<Place> places, DateOnly today)
{
    private readonly HashSet<DivisionCode> _open = [.. places.Where(p => p.ClosedOn is null).Select(p => p.Division)];
    private readonly HashSet<DivisionCode> _known = [.. places.SelectMany(p => p.Terms).Select(t => t.Code)];

    public bool IsRight => !sheet.IsWrong;

    /// <summary>Cuts the codes to their levels; refuses what is malformed, ambiguous, twice in the sheet or outside the place.</summary>
    public void Codes()
    {
        var siblings = sheet
            .Rows.Select(r => r.Values.Code!)
            .Where(c => c.Length == 6)
            .Concat(_known.Where(c => c.Depth == DivisionLevel.County).Select(c => c.Value))
            .ToLookup(c => c[..4], StringComparer.Ordinal);
        bool Alone(DivisionCode code) => siblings[code.Value[..4]].All(c => c == code.Value);
        var rows = new Dictionary<DivisionCode, int>();
        foreach (var row in sheet.Rows)
        {
            Try(row, nameof(DivisionRow.Code), () => row.Values.Place = DivisionCodeCut.Cut(row.Values.Code!, row.Values.Level, Alone));
            if (row.Values.ReplacedBy is { } next && row.Values.Place != default)
            {
                Try(row, nameof(DivisionRow.ReplacedBy), () => row.Values.Next = DivisionCodeCut.Cut(next, row.Values.Place.Depth, Alone));
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
    public void Periods()
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

            if (row.Values.Next is { } next && (next == row.Values.Place || (!coming.Contains(next) && !_open.Contains(next))))
            {
                sheet.Refuse(row, nameof(DivisionRow.ReplacedBy), DivisionErrors.ReplacementUnknown, next);
            }
        }
    }

    /// <summary>After the import every place but the root has its superior, and nothing is left behind in a place that ended.</summary>
    public void Superiors()
    {
        var ended = sheet.Rows.Where(r => r.Values.ValidTo is not null).ToDictionary(r => r.Values.Place);
        var open = _open
            .Where(c => !ended.ContainsKey(c))
            .Concat(sheet.Rows.Where(r => r.Values.ValidTo is null).Select(r => r.Values.Place))
            .ToHashSet();
        foreach (var row in sheet.Rows.Where(r => r.Values.Place != root))
        {
            var superior = row.Values.Place.Parent!.Value;
            var there =
                open.Contains(superior) || (row.Values.ValidTo is not null && (_known.Contains(superior) || ended.ContainsKey(superior)));
            if (!there)
            {
                sheet.Refuse(row, nameof(DivisionRow.Code), DivisionErrors.WrongSuperior, row.Values.Place, superior);
            }
        }

        var inSheet = sheet.Rows.Select(r => r.Values.Place).ToHashSet();
        foreach (var left in open.Where(c => c != root && !inSheet.Contains(c) && ended.ContainsKey(c.Parent!.Value)))
        {
            sheet.Refuse(ended[left.Parent!.Value], nameof(DivisionRow.ValidTo), DivisionErrors.LeftBehind, left.Parent!.Value, left);
        }
    }

    /// <summary>Names the places the sheet leaves out, if it holds any other of their level.</summary>
    public void Missing()
    {
        var inSheet = sheet.Rows.Select(r => r.Values.Place).ToHashSet();
        var levels = inSheet.Select(c => c.Depth).ToHashSet();
        foreach (
            var place in places
                .Where(p => p.ClosedOn is null && levels.Contains(p.Level) && !inSheet.Contains(p.Division))
                .OrderBy(p => p.Division)
        )
        {
            sheet.Note(new RowOutcome(ImportOutcome.Missing, place.Division.Value, place.Name));
        }
    }

    private void Try(SheetRow<DivisionRow> row, string field, Action act)
    {
        try
        {
            act();
        }
        catch (DomainException e)
        {
            sheet.Refuse(row, field, e.Error, e.Args);
        }
    }
}
