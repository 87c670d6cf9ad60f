using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>
/// 预案模板: the text of a plan of a kind that is the same everywhere, with placeholders for local values. Each version is a record of its own
/// and never changes; for a key, the latest version of the nearest jurisdiction applies.
/// </summary>
public sealed class PlanTemplate : IRecord, IDatedRule
{
    private PlanTemplate() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The jurisdiction that publishes it; the default value: a template of the platform, for everywhere.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>All versions of one template share it: village-disposal-scheme.</summary>
    public string Key { get; private set; } = "";

    /// <summary>1 for the jurisdiction's first version.</summary>
    public int Number { get; private set; }

    /// <summary>The first day on which this version is offered; it is offered until the next one's.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Chinese name of the template, 2 to 100 characters.</summary>
    public string Zh { get; private set; } = "";

    /// <summary>English name of the template, 2 to 100 characters.</summary>
    public string En { get; private set; } = "";

    /// <summary>The kind of the plans written from it; each of its levels has this kind.</summary>
    public PlanKind Kind { get; private set; }

    /// <summary>The levels it can be written for.</summary>
    public IReadOnlyList<PlanLevel> Levels { get; private set; } = [];

    /// <summary>The hazards of a plan written from it; empty for an overall plan.</summary>
    public IReadOnlyList<Hazard> Hazards { get; private set; } = [];

    /// <summary>The title of a plan written from it, with placeholders.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The document it follows.</summary>
    public string? Source { get; private set; }

    /// <summary>The text with its placeholders.</summary>
    public TemplateContent Content { get; private set; } = TemplateContent.Empty;

    /// <summary>The keys of its placeholders.</summary>
    public IReadOnlyList<string> Placeholders => [.. Placeholder.In(Title).Concat(Content.Placeholders()).Distinct()];

    /// <summary>The level it is written for; refuses one it is not for.</summary>
    public PlanLevel LevelFor(PlanLevel? asked)
    {
        var level = asked ?? (Levels.Count == 1 ? Levels[0] : throw TemplateErrors.LevelMissing.At("level", Zh));
        return Levels.Contains(level)
            ? level
            : throw TemplateErrors.NotForLevel.At("level", Zh, level.Word(), string.Join(", ", Levels.Select(l => l.Word())));
    }

    /// <summary>Publishes a version of a jurisdiction from a day on.</summary>
    public static PlanTemplate Give(DivisionCode jurisdiction, string key, int number, DateOnly validFrom, TemplateTerms terms)
    {
        if (terms.Levels.Where(l => !PlanKinds.Of(l).Contains(terms.Kind)).Select(l => (PlanLevel?)l).FirstOrDefault() is { } wrong)
        {
            throw TemplateErrors.KindNotOfLevel.At("levels", terms.Kind.Word(), wrong.Word());
        }

        if (Placeholder.UnknownIn(terms.Title).Concat(terms.Content.UnknownPlaceholders()).FirstOrDefault() is { } unknown)
        {
            throw TemplateErrors.PlaceholderUnknown.At("content", unknown, string.Join(' ', Placeholder.Known.Select(p => p.Mark)));
        }

        return Of(Guid.CreateVersion7(), jurisdiction, key, number, validFrom, terms);
    }

    /// <summary>A template of the platform.</summary>
    internal static PlanTemplate Of(Guid id, DivisionCode jurisdiction, string key, int number, DateOnly validFrom, TemplateTerms terms) =>
        new()
        {
            Id = id,
            Division = jurisdiction,
            Key = key,
            Number = number,
            ValidFrom = validFrom,
            Zh = terms.Zh,
            En = terms.En,
            Kind = terms.Kind,
            Levels = [.. terms.Levels.Distinct()],
            Hazards = [.. terms.Hazards.Distinct()],
            Title = terms.Title,
            Source = terms.Source,
            Content = terms.Content,
        };
}

/// <summary>The terms of one version of a template.</summary>
public sealed record TemplateTerms(
    string Zh,
    string En,
    PlanKind Kind,
    IReadOnlyList<PlanLevel> Levels,
    IReadOnlyList<Hazard> Hazards,
    string Title,
    string? Source,
    TemplateContent Content
);
