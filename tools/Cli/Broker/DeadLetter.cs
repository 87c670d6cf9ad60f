namespace Platform.Cli.Broker;

/// <summary>One message that could not be handled.</summary>
/// <param name="Cell">The cell of the broker.</param>
/// <param name="Queue">The queue that holds it now.</param>
/// <param name="Origin">The queue it came from, to which a replay sends it.</param>
internal sealed record DeadLetter(string Cell, string Queue, string Origin, string MessageType, string? Time, string Reason);
