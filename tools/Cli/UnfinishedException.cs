namespace Platform.Cli;

/// <summary>Something stopped half way and goes on when it is run again.</summary>
internal sealed class UnfinishedException(string message, Exception cause) : Exception(message, cause);
