namespace Platform.Cli.Checks;

/// <summary>One thing that <c>platform test</c> checks.</summary>
/// <param name="Run">Answers what passed and what failed; an exception counts as one failure.</param>
internal sealed record Check(string Name, Func<CancellationToken, Task<CheckResult>> Run);
