using Reports.Domain.Catalogue;

namespace Reports.Domain.Evaluation;

/// <summary>The order in which a figure gives names; by date they come as they are read.</summary>
internal static class NameOrder
{
    /// <summary>As many as have a place in the report, the most first: ten vehicles of one name are ten.</summary>
    public static IEnumerable<string> Foremost(Figure figure, IEnumerable<Label> labels) =>
        labels
            .GroupBy(l => l.Text, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(l => figure.Carry ? l.ToDate : l.InPeriod))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Key)
            .Take(figure.Placeholders.Count);

    /// <summary>In the order of the values of the measure's first condition.</summary>
    public static IEnumerable<string> Listed(Measure measure, IEnumerable<Label> labels)
    {
        var (dimension, values) = measure.Where.First();
        return labels.OrderBy(l => values.TakeWhile(v => v != l.Dimensions[dimension]).Count()).Select(l => l.Text);
    }
}
