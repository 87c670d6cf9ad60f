using System.Text.Json;
using ContingencyPlans.Domain;
using Platform.Core.Events;
using Platform.Hosting.Http;

namespace ContingencyPlans.Data.Seed;

/// <summary>
/// The templates of the platform, for every place until a jurisdiction publishes its own version of the key. They are read from
/// the program, not kept in the database, so a release that improves one improves it everywhere.
/// </summary>
internal static class BuiltInTemplates
{
    private static readonly DateOnly From = new(2024, 1, 31); // 国办发〔2024〕5号

    public static readonly IReadOnlyList<PlanTemplate> All = [.. Read()];

    private static IEnumerable<PlanTemplate> Read()
    {
        var assembly = typeof(BuiltInTemplates).Assembly;
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith("templates/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        )
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            var row = JsonSerializer.Deserialize<Row>(file, PlatformJson.Options)!;
            yield return PlanTemplate.Of(
                row.Id,
                default,
                row.Key,
                1,
                From,
                new(row.Zh, row.En, row.Kind, row.Levels, row.Hazards, row.Title, row.Source, row.Content)
            );
        }
    }

    private sealed record Row(
        Guid Id,
        string Key,
        string Zh,
        string En,
        PlanKind Kind,
        IReadOnlyList<PlanLevel> Levels,
        IReadOnlyList<Hazard> Hazards,
        string Title,
        string? Source,
        TemplateContent Content
    );
}
