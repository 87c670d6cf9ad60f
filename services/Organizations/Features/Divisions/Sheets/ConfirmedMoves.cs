using Platform.Api.Document;

namespace Organizations.Features.Divisions.Sheets;

/// <summary>The parameter of an import by which moves that follow from names alone are confirmed.</summary>
internal sealed class ConfirmedMoves : IQueryMetadata
{
    /// <summary>The parameter.</summary>
    public const string Parameter = "moves";

    /// <summary>Its only value.</summary>
    public const string Confirm = "confirm";

    public string Name => Parameter;

    public IReadOnlyList<string> Values { get; } = [Confirm];

    public string Description =>
        "confirm：确认按名称判断的代码变更（预览中标明“须确认”的行）。 / confirm: moves that follow from names alone, as the preview shows them, are meant.";
}
