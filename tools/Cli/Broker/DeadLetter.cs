namespace Platform.Cli.Broker;

/// <summary>One message that could not be handled.</summary>
/// <param name="Cell">Whose broker.</param>
/// <param name="Queue">Where it lies now.</param>
/// <param name="Origin">Where it was to be handled, and where a replay sends it.</param>
internal sealed record DeadLetter(string Cell, string Queue, string Origin, string MessageType, string? Time, string Reason);
