using System.Net.Http.Json;
using Journeys.Tests;
using Operations.Tests.Alerts;
using Platform.Cli.Doctor;
using Platform.Cli.Installation;

namespace Operations.Tests.Running;

[Collection(OnThePlatform.Name)]
public sealed class MetricTests(RunningPlatform platform)
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_metric_an_alert_or_a_dashboard_uses_is_exported()
    {
        await Story.PlayAsync(platform, _ct);
        var exported = await OwnAsync();
        exported.UnionWith(
            File.ReadLines(Repository.At("tests", "Operations.Tests", "exported-elsewhere.txt"))
                .Where(l => !l.StartsWith('#'))
                .Select(l => l.Split('\t')[0])
        );
        exported.UnionWith(Rules.All.Select(r => r.Record).OfType<string>());
        var used = Rules
            .All.Select(r => (Where: r.Alert ?? r.Record!, r.Expr))
            .Concat(Dashboards.All().SelectMany(d => Dashboards.Expressions(d.Json).Select(e => (Where: d.Name, Expr: e))));
        used.SelectMany(u => PromQl.MetricsOf(u.Expr).Where(m => !exported.Contains(m)).Select(m => $"{u.Where}: {m}"))
            .Distinct()
            .ShouldBeEmpty();
    }

    // Histograms as they are asked for: with their _bucket, _sum and _count.
    private async Task<HashSet<string>> OwnAsync()
    {
        var patient = new InstallationProbe(platform.Settings);
        using var http = new HttpClient();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var round in new[] { 1, 2 }) // what is counted before the first scrape is not seen
        {
            foreach (var service in Deployment.Of(platform.Settings))
            {
                var types = (await http.GetStringAsync(new Uri(new Uri(patient.AddressOf(service)), "metrics"), _ct))
                    .Split('\n')
                    .Where(l => l.StartsWith("# TYPE ", StringComparison.Ordinal))
                    .Select(l => l.Split(' '));
                names.UnionWith(
                    types.SelectMany(t => t[3] == "histogram" ? new[] { $"{t[2]}_bucket", $"{t[2]}_sum", $"{t[2]}_count" } : [t[2]])
                );
            }

            using var officer = await Story.OfficerAsync(platform, _ct);
            await officer.PostAsJsonAsync(
                $"v1/divisions/{Story.SettingOf(platform).Pilot.Code}/milestones",
                new
                {
                    kind = "survey",
                    title = $"scraped {round}",
                    on = "2026-03-02",
                },
                _ct
            );
            await Task.Delay(TimeSpan.FromSeconds(round == 1 ? 3 : 0), _ct);
        }

        return names;
    }
}
