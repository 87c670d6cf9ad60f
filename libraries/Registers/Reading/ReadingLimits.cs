using System.Diagnostics;

namespace Platform.Registers;

/// <summary>
/// What a file may cost, counted while it is read, whatever it claims of itself: bytes after unpacking, rows, cells, characters of text,
/// time. Reading also ends when the caller has gone.
/// </summary>
internal sealed class ReadingLimits(CancellationToken ct)
{
    /// <summary>Rows that hold anything; more are refused.</summary>
    public const int MaxRows = 50_000;

    /// <summary>The last row and column that a workbook can have.</summary>
    public const int LastRow = 1_048_576;

    /// <summary>The last column that a workbook can have.</summary>
    public const int LastColumn = 16_384;

    /// <summary>Characters that a cell can have.</summary>
    public const int MaxCellText = 32_767;

    private const long MaxBytes = 150L * 1024 * 1024;
    private const int MaxCells = 2_000_000;
    private const long MaxText = 60_000_000;
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(60);

    private readonly long _started = Stopwatch.GetTimestamp();
    private long _bytes;
    private long _text;
    private int _cells;
    private int _steps;

    /// <summary>A step of reading was made: an element, a line.</summary>
    public void Step()
    {
        if ((++_steps & 0x3FF) != 0)
        {
            return;
        }

        ct.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_started) > MaxTime)
        {
            throw RegisterErrors.FileTooCostly.At("file", $"{MaxTime.TotalSeconds:0} s");
        }
    }

    /// <summary>Bytes were unpacked.</summary>
    public void Unpacked(int bytes)
    {
        if ((_bytes += bytes) > MaxBytes)
        {
            throw RegisterErrors.FileTooCostly.At("file", "150 MB");
        }
    }

    /// <summary>A text was read into memory.</summary>
    public void Text(int characters)
    {
        if ((_text += characters) > MaxText)
        {
            throw RegisterErrors.FileTooCostly.At("file", $"{MaxText / 1_000_000} M");
        }
    }

    /// <summary>A cell that is not empty was read.</summary>
    public void Cell(int characters)
    {
        Text(characters);
        if (++_cells > MaxCells)
        {
            throw RegisterErrors.FileTooCostly.At("file", $"{MaxCells / 1_000_000} M");
        }
    }
}
