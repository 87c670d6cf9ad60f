using System.Globalization;
using Platform.Core;
using Reports.Domain.Places;

namespace Reports.Data;

/// <summary>For the requested places, the codes that count for each in the period: its own, its former ones, those it took over.</summary>
internal sealed record PlaceCodes(IReadOnlyList<PlaceCode> Codes)
{
    /// <summary>The requested place of each code.</summary>
    public string[] Roots => [.. Codes.Select(c => c.Root.Value)];

    /// <summary>Each code with its limits, as <see cref="FactSql.Places"/> reads it.</summary>
    public string[] Spans => [.. Codes.Select(c => c.Span)];

    /// <summary>Each code.</summary>
    public string[] Divisions => [.. Codes.Select(c => c.Code.Code.Value)];

    /// <summary>The codes whose roll-ups are the place's: those that no other place ever had.</summary>
    public PlaceCodes RolledUp => new([.. Codes.Where(c => c.IsRolledUp)]);

    /// <summary>The other codes: their sums are made from facts.</summary>
    public PlaceCodes FromFacts => new([.. Codes.Where(c => !c.IsRolledUp)]);

    /// <summary>The codes of places whose roll-ups of subjects counted once can't be added: a subject may be present under two codes, or
    /// under one that was another place's.</summary>
    public PlaceCodes Manifold =>
        new([.. Codes.GroupBy(c => c.Root).Where(g => g.Count() > 1 || !g.First().IsRolledUp).SelectMany(g => g)]);

    /// <summary>The same places without the places inside them.</summary>
    public PlaceCodes Own => new([.. Codes.Select(c => c with { OwnOnly = true })]);
}

/// <summary>A code that counts for a requested place.</summary>
/// <param name="OwnOnly">Only what is recorded at the code itself, not inside it.</param>
internal sealed record PlaceCode(DivisionCode Root, CodeSpan Code, bool OwnOnly = false)
{
    public bool IsRolledUp => Code.IsWhole && !OwnOnly;

    /// <summary>The code, its exclusive upper bound (a character below all digits ends it before the first place inside), the first day and
    /// the exclusive last one.</summary>
    public string Span =>
        string.Join(
            '|',
            Code.Code.Value,
            OwnOnly ? Code.Code.Value + "!" : Code.Code.SubtreeEnd.Value,
            Code.Since?.ToString("O", CultureInfo.InvariantCulture) ?? "-infinity",
            Code.Until?.ToString("O", CultureInfo.InvariantCulture) ?? "infinity"
        );
}
