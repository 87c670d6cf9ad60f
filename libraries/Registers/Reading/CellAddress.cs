using System.Globalization;

namespace Platform.Registers;

/// <summary>Addresses of cells: <c>B17</c> is column 1, row 17.</summary>
internal static class CellAddress
{
    /// <summary>A for 0, AA for 26.</summary>
    public static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + Letters(column % 26);

    /// <summary>The column of an address, from 0; beyond the last one the file is wrong.</summary>
    public static int Column(string address)
    {
        var column = 0;
        foreach (var c in address)
        {
            if (!char.IsAsciiLetter(c))
            {
                break;
            }

            column = (column * 26) + (c | 0x20) - 'a' + 1;
            Require(column <= ReadingLimits.LastColumn);
        }

        Require(column > 0);
        return column - 1;
    }

    /// <summary>A row's number, from 1; beyond the last one the file is wrong.</summary>
    public static int Row(string number)
    {
        var valid = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row);
        Require(valid && row is > 0 and <= ReadingLimits.LastRow);
        return row;
    }

    /// <summary>The row of an address.</summary>
    public static int RowOf(string address) => Row(address.TrimStart('$').TrimStart([.. Enumerable.Range('A', 26).Select(c => (char)c)]));

    private static void Require(bool valid)
    {
        if (!valid)
        {
            throw new InvalidDataException("No address of a cell.");
        }
    }
}
