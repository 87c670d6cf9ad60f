namespace Platform.Cli;

/// <summary>Something the user can act on: shown as one message without a stack trace.</summary>
internal sealed class CliException(string message, Exception? cause = null) : Exception(message, cause);
