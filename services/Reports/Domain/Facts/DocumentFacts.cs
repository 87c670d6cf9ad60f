using Platform.Core;
using Platform.Core.Events;

namespace Reports.Domain.Facts;

/// <summary>What documents and milestones count for.</summary>
internal static class DocumentFacts
{
    private static readonly char[] BetweenIssuers = ['、', '，', ',', ';', '；'];

    public static IReadOnlyList<Fact> Of(DocumentIssued e)
    {
        var document = Document(e, e.DocumentId, e.Category, e.On, 1, e.Title);
        return document.Metric == Metrics.DocumentIssued
            ? [document]
            :
            [
                .. e
                    .Issuer.Split(BetweenIssuers, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(issuer => document with { Amount = 0, Label = issuer }),
                document,
            ];
    }

    /// <summary>A repealed document still counts as issued; one recorded by mistake does not.</summary>
    public static IReadOnlyList<Fact> Of(DocumentWithdrawn e) =>
        e.Repealed ? [] : [Document(e, e.DocumentId, e.Category, e.IssuedOn, -1, e.Title)];

    public static IReadOnlyList<Fact> Of(MilestoneReached e) => [Milestone(e, e.SaidBy, e.MilestoneId, e.Kind, e.On, 1, e.Title)];

    public static IReadOnlyList<Fact> Of(MilestoneWithdrawn e) => [Milestone(e, e.SaidBy, e.MilestoneId, e.Kind, e.ReachedOn, -1, e.Title)];

    private static Fact Document(PlatformEvent e, Guid id, string category, DateOnly issuedOn, int amount, string title) =>
        Fact.At(
            category == "township-reform" ? Metrics.UpperDocument : Metrics.DocumentIssued,
            e.Division,
            issuedOn,
            amount,
            "documents",
            id,
            ("category", category),
            ("level", Words.Of(e.Division.Depth))
        ) with
        {
            Label = title,
        };

    private static Fact Milestone(
        PlatformEvent e,
        DivisionCode? saidBy,
        Guid id,
        MilestoneKind kind,
        DateOnly on,
        int amount,
        string title
    ) =>
        Fact.At(
            Metrics.Milestone,
            e.Division,
            on,
            amount,
            "milestones",
            id,
            ("kind", Words.Of(kind)),
            ("said-by", (saidBy ?? e.Division).Depth <= DivisionLevel.City ? "city" : "other")
        ) with
        {
            Label = title,
        };
}
