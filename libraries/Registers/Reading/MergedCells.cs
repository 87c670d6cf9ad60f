namespace Platform.Registers;

/// <summary>Cells that people merged over several rows: all of these rows have the value.</summary>
internal sealed record MergedCells(int Column, int First, int Last)
{
    /// <summary>Reads <c>A3:B7</c>; null if it lies in one row.</summary>
    public static MergedCells? Of(string? range)
    {
        if (range?.Split(':') is not [var from, var to])
        {
            return null;
        }

        var merged = new MergedCells(CellAddress.Column(from), CellAddress.RowOf(from), CellAddress.RowOf(to));
        return merged.Last > merged.First ? merged : null;
    }

    /// <summary>Gives the value of each first cell to the rows below that hold anything.</summary>
    public static void Fill(IReadOnlyList<MergedCells> all, List<SheetLine> lines, ReadingLimits limits)
    {
        if (all.Count == 0)
        {
            return;
        }

        var index = new Dictionary<int, int>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            index.TryAdd(lines[i].Number, i);
        }

        foreach (var merged in all)
        {
            limits.Step();
            if (!index.TryGetValue(merged.First, out var first) || lines[first].At(merged.Column) is not { } value)
            {
                continue;
            }

            for (var i = first + 1; i < lines.Count && lines[i].Number <= merged.Last; i++)
            {
                limits.Step();
                if (lines[i].At(merged.Column) is null)
                {
                    limits.Cell(0);
                    lines[i].Cells.Add(value);
                }
            }
        }
    }
}
