using System.Text.Json;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Http;

namespace Organizations.Data.Seed;

/// <summary>
/// The checklists of a new database, as rows of the migration: version 1, for every place until a jurisdiction publishes its own.
/// </summary>
internal static class FirstStandards
{
    public static IEnumerable<object> Rows()
    {
        using var file = typeof(FirstStandards).Assembly.GetManifestResourceStream("standards.json")!;
        return JsonSerializer
            .Deserialize<Row[]>(file, PlatformJson.Options)!
            .Select(r => new
            {
                r.Id,
                Division = default(DivisionCode),
                Version = 1,
                r.Key,
                Number = 1,
                r.Zh,
                r.En,
                r.EffectiveFrom,
                r.Items,
            });
    }

    private sealed record Row(Guid Id, string Key, string Zh, string En, DateOnly EffectiveFrom, IReadOnlyList<StandardItem> Items);
}
