namespace Reports.Domain.Evaluation;

/// <summary>An event of the place whose facts are in no figure, because it could not be handled.</summary>
/// <param name="Metrics">The metrics of its facts; null: unknown, so it may be of any figure.</param>
/// <param name="Since">When it failed.</param>
public sealed record UncountedFacts(Guid EventId, IReadOnlyList<string>? Metrics, DateTimeOffset Since);

/// <summary>A figure may be wrong because events that it should count could not be handled and wait to be sent again.</summary>
/// <param name="Events">How many events.</param>
/// <param name="Since">When the first of them failed.</param>
public sealed record Uncounted(int Events, DateTimeOffset Since)
{
    /// <summary>The mark for the reader, in Chinese.</summary>
    public string Zh => $"可能不全：有 {Events} 件业务事件未能计入，待重新投递";
}
