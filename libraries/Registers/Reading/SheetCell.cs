namespace Platform.Registers;

/// <summary>What kind of value a cell of a file has.</summary>
internal enum CellKind
{
    /// <summary>Text, or a truth value.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number of more digits than a spreadsheet keeps (15): the last ones are lost.</summary>
    LongNumber,

    /// <summary>An error value such as <c>#N/A</c>.</summary>
    Error,

    /// <summary>A text longer than a cell can have.</summary>
    TooLong,
}

/// <summary>One cell that is not empty.</summary>
/// <param name="Column">From 0.</param>
/// <param name="Text">Its value as people see it, trimmed.</param>
/// <param name="Kind">What it was before it became text.</param>
internal readonly record struct SheetCell(int Column, string Text, CellKind Kind);

/// <summary>The cells of one row that are not empty.</summary>
/// <param name="Number">As Excel counts, from 1.</param>
/// <param name="Cells">In the order in which they stand in the file.</param>
internal sealed record SheetLine(int Number, List<SheetCell> Cells)
{
    /// <summary>The cell of a column; null if it is empty.</summary>
    public SheetCell? At(int column)
    {
        foreach (var cell in Cells)
        {
            if (cell.Column == column)
            {
                return cell;
            }
        }

        return null;
    }
}

/// <summary>One sheet of a file as it was read: the rows that hold anything, in order.</summary>
/// <param name="Index">Which sheet of the workbook it is, from 0.</param>
/// <param name="Name">Its name; empty for a .csv.</param>
/// <param name="Lines">Its rows.</param>
internal sealed record SheetTable(int Index, string Name, List<SheetLine> Lines);
