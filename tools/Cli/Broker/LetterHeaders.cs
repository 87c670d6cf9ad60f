using System.Text;
using Platform.LocalStack;
using RabbitMQ.Client;

namespace Platform.Cli.Broker;

/// <summary>Reads why and where a message failed: from the headers the consumers' framework leaves (MT-Fault-...), or the broker's own
/// (x-...).</summary>
internal static class LetterHeaders
{
    /// <summary>
    /// Whether the queue holds unhandled messages: failed (<c>_error</c>), of a type without a consumer (<c>_skipped</c>), or fatal to the
    /// consumer (the broker's own dead letters).
    /// </summary>
    public static bool IsDead(string queue) => queue == BrokerDefinitions.DeadLetters || Source(queue) is not null;

    public static DeadLetter Read(string cell, string queue, IReadOnlyBasicProperties properties)
    {
        var headers = properties.Headers ?? new Dictionary<string, object?>();
        return new(
            cell,
            queue,
            Source(queue) ?? Text(headers, "x-first-death-queue") ?? string.Empty,
            Text(headers, "MT-Fault-MessageType") ?? properties.Type ?? Text(headers, "MT-MessageType") ?? string.Empty,
            Text(headers, "MT-Fault-Timestamp"),
            Text(headers, "MT-Fault-Message") ?? Text(headers, "x-first-death-reason") ?? Text(headers, "MT-Reason") ?? string.Empty
        );
    }

    /// <summary>The message as it was before it failed.</summary>
    public static BasicProperties Clean(IReadOnlyBasicProperties properties) =>
        new(properties)
        {
            Headers = properties
                .Headers?.Where(h =>
                    !h.Key.StartsWith("MT-Fault-", StringComparison.Ordinal)
                    && h.Key != "MT-Reason"
                    && !h.Key.StartsWith("x-", StringComparison.Ordinal)
                )
                .ToDictionary(),
        };

    private static string? Source(string queue) =>
        BrokerDefinitions.Unhandled.FirstOrDefault(suffix => queue.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix
            ? queue[..^suffix.Length]
            : null;

    private static string? Text(IDictionary<string, object?> headers, string name) =>
        headers.TryGetValue(name, out var value)
            ? value switch
            {
                byte[] bytes => Encoding.UTF8.GetString(bytes),
                { } other => other.ToString(),
                null => null,
            }
            : null;
}
