using Platform.Core;

namespace Platform.Demo.Playing;

/// <summary>The figures shown at the end, read back from the platform.</summary>
internal static class KeyFigures
{
    private static readonly string[] Shown =
    [
        "N01",
        "N02",
        "N08",
        "N09",
        "N10",
        "N11",
        "N12",
        "N13",
        "N14",
        "N15",
        "D01",
        "D05",
        "I-01",
        "I-02",
        "I-06",
        "I-07",
        "I-08",
        "I-15",
        "I-16",
        "N16",
        "N17",
        "N18",
        "N19",
        "I-19",
        "I-09",
        "I-10",
        "I-11",
        "N25",
        "I-20",
        "I-05",
        "N20",
        "N21",
        "N22",
        "N23",
        "N24",
    ];

    public static async Task<IReadOnlyList<FigureRecord>> ReadAsync(
        SignedInUser reader,
        DivisionCode place,
        string period,
        CancellationToken ct
    ) =>
        [
            .. (await reader.GetAsync<FiguresRecord>($"v1/divisions/{place}/figures?period={period}", ct)).Items.Where(f =>
                Shown.Contains(f.Id)
            ),
        ];

    /// <summary>One figure on another day, to show that the past stays what it was.</summary>
    public static Task<FigureRecord> OnAsync(SignedInUser reader, DivisionCode place, string id, string period, CancellationToken ct) =>
        reader.GetAsync<FigureRecord>($"v1/divisions/{place}/figures/{id}?period={period}", ct);
}

/// <summary>A figure as the platform gives it.</summary>
internal sealed record FigureRecord(string Id, NameRecord Name, string Unit, decimal? Number, string? Text, string? TextUnit)
{
    /// <summary>The unit of the text, or of the number if there is no text.</summary>
    public string WrittenUnit => Text is null ? Unit : TextUnit ?? Unit;
}

/// <summary>A name in both languages.</summary>
internal sealed record NameRecord(string Zh, string En);

/// <summary>The figures of a place.</summary>
internal sealed record FiguresRecord(IReadOnlyList<FigureRecord> Items);
