namespace Platform.Cli.Api;

/// <summary>A refusal of the platform (RFC 9457): a stable code, a sentence, and what is wrong with which field.</summary>
internal sealed record Problem(string? Title, int? Status, string? Detail, string? Code, IReadOnlyDictionary<string, string[]>? Errors)
{
    public override string ToString()
    {
        var fields = (Errors ?? new Dictionary<string, string[]>()).SelectMany(e => e.Value.Select(message => $"\n  {e.Key}: {message}"));
        return $"{Status} {Code} {Detail ?? Title}".Replace("  ", " ", StringComparison.Ordinal).Trim() + string.Concat(fields);
    }
}
