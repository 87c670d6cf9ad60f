using Reports.Domain.Catalogue;

namespace Reports.Domain.Templates;

/// <summary>A piece of a template's line.</summary>
public abstract record TemplatePart
{
    /// <summary>Fixed text.</summary>
    public sealed record Words(string Text, bool Lead) : TemplatePart;

    /// <summary>A figure's position; a numbered one fills that slot of the work report.</summary>
    /// <param name="Part">Only this part of it; <c>names</c> for its names, <c>lacking</c> for the number a share lacks of its total,
    /// <c>parts</c> for each of its parts with its value.</param>
    public sealed record FigureSlot(Figure Figure, string? Part, int? Number, bool Lead) : TemplatePart;

    /// <summary>Values of the report itself: <c>place</c>, <c>period</c>, <c>issuer</c>, <c>today</c>, and the names of its authorities:
    /// <c>committee</c>, <c>level</c>, …</summary>
    public sealed record Variable(string Name) : TemplatePart;

    /// <summary>Text that is included only if a figure allows it.</summary>
    /// <param name="Missing">Without a value, which says neither yes nor no: it claims nothing and names the gap.</param>
    public sealed record Choice(
        Condition When,
        IReadOnlyList<TemplatePart> Then,
        IReadOnlyList<TemplatePart> Otherwise,
        IReadOnlyList<TemplatePart> Missing
    ) : TemplatePart;
}
