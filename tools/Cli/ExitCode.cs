namespace Platform.Cli;

/// <summary>The exit codes of the tool.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>It was tried and failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>The platform, or a part of it, is not running.</summary>
    public const int NotRunning = 3;

    /// <summary>It stopped half way, where it can neither stay nor undo its work: run it again.</summary>
    public const int Unfinished = 4;

    /// <summary>Ended by Ctrl+C.</summary>
    public const int Interrupted = 130;
}
