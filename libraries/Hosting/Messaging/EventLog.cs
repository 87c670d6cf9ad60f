using Microsoft.Extensions.Logging;

namespace Platform.Hosting.Messaging;

/// <summary>A line for every event a service acted on, with the trace of the change that caused it.</summary>
internal static partial class EventLog
{
    public const string Category = "Platform.Events";

    [LoggerMessage(Level = LogLevel.Information, Message = "Took {Event} {Id}")]
    public static partial void Taken(ILogger log, string @event, Guid id);
}
