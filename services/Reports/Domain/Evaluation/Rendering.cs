using System.Globalization;
using Reports.Domain.Catalogue;

namespace Reports.Domain.Evaluation;

/// <summary>Formats values for sentences. The text is never parsed back into a number.</summary>
public static class Rendering
{
    /// <summary>The number without its unit.</summary>
    public static string Number(decimal value, FigureRendering rendering) =>
        rendering switch
        {
            FigureRendering.RoundDown => RoundDown(value),
            FigureRendering.TenThousand => Plain(Math.Round(value / 10_000, 2, MidpointRounding.AwayFromZero)),
            FigureRendering.Percent => Plain(Math.Floor(value * 10) / 10),
            _ => Plain(value),
        };

    /// <summary>The year or the month, as a number.</summary>
    public static string Date(DateOnly date, FigureRendering rendering) =>
        (rendering == FigureRendering.Year ? date.Year : date.Month).ToString(CultureInfo.InvariantCulture);

    /// <summary>The text of one slot; the last slot of a list contains all names that are left. Null if there is no name for it.</summary>
    public static string? Slot(FigureValue value, Slot slot)
    {
        var names = value.Names;
        if (names is null || slot.Figure.Placeholders.Count == 1 || slot.Figure.Rendering == FigureRendering.Name)
        {
            return value.Text;
        }

        var end = slot.Figure.Placeholders.Count - 1;
        if (slot.Figure.Rendering == FigureRendering.IssuersAndTitle)
        {
            return slot.Index == end ? names[^1]
                : slot.Index >= names.Count - 1 ? null
                : slot.Index == end - 1 ? string.Join('、', names.Take(names.Count - 1).Skip(slot.Index))
                : names[slot.Index];
        }

        var last = slot.Index == end && slot.Figure.Rendering == FigureRendering.Names;
        return slot.Index >= names.Count ? null
            : last ? string.Join('、', names.Skip(slot.Index))
            : names[slot.Index];
    }

    /// <summary>Keeps two leading digits: 187 is 180余, 3517 is 3500余; a round number, or one below ten, is written in full.</summary>
    private static string RoundDown(decimal value)
    {
        var whole = decimal.Floor(value);
        var step = 10m;
        while (whole / step >= 100)
        {
            step *= 10;
        }

        var round = decimal.Floor(whole / step) * step;
        return whole < 10 || round == value ? Plain(value) : Plain(round) + "余";
    }

    private static string Plain(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
