using System.Text.RegularExpressions;
using Platform.Cli.Installation;

namespace Operations.Tests.Alerts;

public sealed partial class AlertTests
{
    private static readonly string Tests = Repository.At("tests", "Operations.Tests", "alerts.test.yaml");

    [Fact]
    public async Task The_rules_are_what_prometheus_reads() =>
        (await Promtool.RunAsync("check", "rules", Rules.Path)).ShouldContain("SUCCESS");

    [Fact]
    public async Task Every_alert_fires_when_it_should_and_is_silent_when_all_is_well() =>
        (await Promtool.RunAsync("test", "rules", Tests)).ShouldContain("SUCCESS");

    [Fact]
    public void Every_alert_is_tried()
    {
        var tried = Tried().Matches(File.ReadAllText(Tests)).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Rules.Alerts.Select(a => a.Alert!).Where(a => !tried.Contains(a)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_alert_says_how_bad_it_is_in_chinese_and_english_and_where_to_read_on()
    {
        Rules.Alerts.ShouldNotBeEmpty();
        foreach (var alert in Rules.Alerts)
        {
            alert.Labels["severity"].ShouldBeOneOf("warning", "critical");
            alert.Annotations["summary"].ShouldMatch("\\p{IsCJKUnifiedIdeographs}.* · .*[a-z]", alert.Alert);
            alert.Annotations["description"].ShouldMatch("\\p{IsCJKUnifiedIdeographs}.*[a-z]", alert.Alert);
            alert.Annotations["runbook_url"].ShouldBe($"docs/operations/{alert.Alert}.md");
        }
    }

    [Fact]
    public void Every_service_of_the_installation_is_watched()
    {
        var down = Rules.Alerts.Single(a => a.Alert == "ServiceDown").Expr;
        var sidecar = Rules.Alerts.Single(a => a.Alert == "SidecarMissing").Expr;
        foreach (var service in Services.All)
        {
            down.ShouldMatch($"[(|]{service.Name}[|)]", service.Name);
            if (service.Name != Services.Gateway)
            {
                sidecar.ShouldMatch($"[\"|]{service.Name}[\"|]", service.Name);
            }
        }
    }

    [GeneratedRegex("alertname=\"(\\w+)\"")]
    private static partial Regex Tried();
}
