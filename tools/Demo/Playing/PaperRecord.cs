namespace Platform.Demo.Playing;

/// <summary>A handbook or risk chart as the platform answers with it.</summary>
internal sealed record PaperRecord(RecordReference Heading);
