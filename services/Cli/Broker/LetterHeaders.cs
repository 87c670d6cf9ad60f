using System.Text;
using RabbitMQ.Client;

namespace Platform.Cli.Broker;

/// <summary>Reads why and where a message failed: from the headers the consumers' framework leaves (MT-Fault-...), or the broker's own (x-...).</summary>
internal static class LetterHeaders
{
    private const string ErrorSuffix = "_error";

    public static bool IsErrorQueue(string queue) => queue.EndsWith(ErrorSuffix, StringComparison.Ordinal);

    public static DeadLetter Read(string queue, IReadOnlyBasicProperties properties)
    {
        var headers = properties.Headers ?? new Dictionary<string, object?>();
        return new(
            queue,
            IsErrorQueue(queue) ? queue[..^ErrorSuffix.Length] : Text(headers, "x-first-death-queue") ?? string.Empty,
            Text(headers, "MT-Fault-MessageType") ?? properties.Type ?? Text(headers, "MT-MessageType") ?? string.Empty,
            Text(headers, "MT-Fault-Timestamp"),
            Text(headers, "MT-Fault-Message") ?? Text(headers, "x-first-death-reason") ?? string.Empty);
    }

    /// <summary>The message as it was before it failed.</summary>
    public static BasicProperties Clean(IReadOnlyBasicProperties properties) => new(properties)
    {
        Headers = properties.Headers?.Where(h => !h.Key.StartsWith("MT-Fault-", StringComparison.Ordinal)
            && h.Key != "MT-Reason" && !h.Key.StartsWith("x-", StringComparison.Ordinal)).ToDictionary(),
    };

    private static string? Text(IDictionary<string, object?> headers, string name) => headers.TryGetValue(name, out var value)
        ? value switch { byte[] bytes => Encoding.UTF8.GetString(bytes), { } other => other.ToString(), null => null }
        : null;
}
