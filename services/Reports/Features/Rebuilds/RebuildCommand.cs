using Platform.Hosting;

namespace Reports.Features.Rebuilds;

/// <summary>The service's own command in addition to <c>migrate</c>: <c>rebuild</c> makes all facts again, prints their number, and
/// ends.</summary>
internal static class RebuildCommand
{
    public static async Task RunReportsAsync(this WebApplication app, string[] args)
    {
        if (!args.Contains("rebuild"))
        {
            await app.RunPlatformAsync(args);
            return;
        }

        var (events, facts) = await app.Services.GetRequiredService<FactsFromJournals>().RunAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync($"{events} events, {facts} facts");
    }
}
