namespace Reports.Domain;

/// <summary>A text in both languages; the Chinese one is the original.</summary>
public sealed record Bilingual(string Zh, string En);
