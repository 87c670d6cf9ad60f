namespace Platform.Cli.Checks;

/// <summary>How a check went. A check that is not made of tests counts as one.</summary>
internal sealed record CheckResult(int Passed, int Failed, int Skipped = 0, string Detail = "")
{
    /// <summary>Why tests were skipped, in their own words.</summary>
    public string SkippedBecause { get; init; } = "";

    public static CheckResult Ok { get; } = new(1, 0);

    public static CheckResult Failure(string detail) => new(0, 1, 0, detail);
}
