using System.Text.RegularExpressions;

namespace Reports.Domain.Catalogue;

/// <summary>The rules of a complete catalogue: every slot of the work report is filled once, and every figure can be computed.</summary>
internal static partial class CatalogueRules
{
    /// <summary>The work report has 92 slots: 36 numbers, 11 dates, 45 names.</summary>
    private static readonly Dictionary<char, int> SlotsByFamily = new()
    {
        ['N'] = 36,
        ['D'] = 11,
        ['T'] = 45,
        ['I'] = 0,
    };

    public static IEnumerable<string> Check(CatalogueFile file)
    {
        foreach (var twice in file.Figures.GroupBy(f => f.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return $"{twice.Key}: defined {twice.Count()} times.";
        }

        var slots = file.Figures.SelectMany(f => f.Placeholders).Order().ToList();
        if (!slots.SequenceEqual(Enumerable.Range(1, SlotsByFamily.Values.Sum())))
        {
            yield return "Slots: each of 1 to 92 must be filled by exactly one figure.";
        }

        foreach (var (family, count) in SlotsByFamily)
        {
            var found = file.Figures.Where(f => f.Id.StartsWith(family)).Sum(f => f.Placeholders.Count);
            if (found != count)
            {
                yield return $"{family}: fills {found} slots instead of {count}.";
            }
        }

        foreach (var fault in file.Figures.SelectMany(f => CheckFigure(f, file)))
        {
            yield return fault;
        }

        foreach (var missing in file.Dashboards.SelectMany(d => d.Figures).Where(id => !file.Figures.Any(f => f.Id == id)))
        {
            yield return $"Dashboards: there is no figure {missing}.";
        }
    }

    private static IEnumerable<string> CheckFigure(Figure figure, CatalogueFile file)
    {
        if (!Id().IsMatch(figure.Id))
        {
            yield return $"{figure.Id}: not an id (N01, D01, T01 or I-01).";
        }

        if (figure.Zh.Length == 0 || figure.En.Length == 0 || figure.Definition.Length == 0)
        {
            yield return $"{figure.Id}: needs a name in both languages and a definition.";
        }

        foreach (var one in figure.Parts.Select(figure.Part).Prepend(figure))
        {
            if (!file.Services.ContainsKey(one.Source))
            {
                yield return $"{one.Id}: no service {one.Source}.";
            }

            var fromRecords = one.Kind is not (FigureKind.Parameter or FigureKind.PlaceName or FigureKind.Completion);
            if (fromRecords != one.Measure is not null || one.Kind == FigureKind.Share != one.Of is not null)
            {
                yield return $"{one.Id}: a {one.Kind} figure has the wrong measures.";
            }
        }

        var dated = figure.Kind is FigureKind.FirstDate or FigureKind.LastDate or FigureKind.CompletionDate;
        var writtenAsDate = figure.Rendering is FigureRendering.Year or FigureRendering.Month;
        if (dated != writtenAsDate && figure.Kind != FigureKind.Parameter)
        {
            yield return $"{figure.Id}: a date is rendered as a year or a month, and only a date is.";
        }
    }

    [GeneratedRegex(@"^([NDT]\d\d|I-\d\d)$")]
    private static partial Regex Id();
}
