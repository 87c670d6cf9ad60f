using Microsoft.Extensions.Configuration;

namespace Platform.Hosting.Messaging;

/// <summary>For which counties a deployment of a service takes messages, as its settings say.</summary>
/// <param name="Listed">Counties with queues of their own (<c>Platform:Counties</c>).</param>
/// <param name="Alone">The counties it works for alone (<c>Platform:Serves</c>); empty: it belongs to the pool.</param>
public sealed record ServedCounties(IReadOnlyList<string> Listed, IReadOnlyList<string> Alone)
{
    /// <summary>As the settings say.</summary>
    public static ServedCounties Of(IConfiguration settings) =>
        new(settings.GetSection("Platform:Counties").Get<string[]>() ?? [], settings.GetSection("Platform:Serves").Get<string[]>() ?? []);

    /// <summary>The pool also takes what is no listed county's.</summary>
    public bool TakesOrdinaryQueue => Alone.Count == 0;
}
