using Reports.Domain.Catalogue;

namespace Reports.Domain.Templates;

/// <summary>A piece of a template's line.</summary>
public abstract record TemplatePart
{
    /// <summary>Words that stand as they are.</summary>
    public sealed record Words(string Text, bool Lead) : TemplatePart;

    /// <summary>A figure's place; a numbered one fills that slot of the work report.</summary>
    /// <param name="Part">Only this part of it; <c>names</c> for the names it holds, <c>lacking</c> for what a share lacks of its
    /// whole.</param>
    public sealed record FigureSlot(Figure Figure, string? Part, int? Number, bool Lead) : TemplatePart;

    /// <summary>What the report knows of itself: <c>place</c>, <c>period</c>, <c>issuer</c>, <c>today</c>, and how its authorities are
    /// called: <c>committee</c>, <c>level</c>, …</summary>
    public sealed record Variable(string Name) : TemplatePart;

    /// <summary>Words that only stand if a figure allows them; without a value the second ones stand, for nothing may be claimed.</summary>
    public sealed record Choice(Condition When, IReadOnlyList<TemplatePart> Then, IReadOnlyList<TemplatePart> Otherwise) : TemplatePart;
}
