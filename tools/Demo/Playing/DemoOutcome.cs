namespace Platform.Demo.Playing;

/// <summary>What came of a run.</summary>
/// <param name="Played">Steps played now; the others had been played before.</param>
/// <param name="TownshipsInOctober">The number of townships before the November merger.</param>
internal sealed record DemoOutcome(
    int Steps,
    int Played,
    int Calls,
    int Accounts,
    IReadOnlyList<(string Role, int Calls)> CallsByRole,
    TimeSpan Elapsed,
    IReadOnlyList<FigureRecord> Figures,
    FigureRecord TownshipsInOctober
);
