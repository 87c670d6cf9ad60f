namespace Operations.Tests.Alerts;

public sealed class RunbookTests
{
    private static readonly string Folder = Repository.At("docs", "operations");

    // Pages that are no alert's: how to do a thing, not what to do about one.
    private static readonly string[] Others = ["README", "backup", "sizing", "tracing", "upgrade"];

    [Fact]
    public void Every_alert_has_a_page_with_meaning_checks_repair_and_verification()
    {
        var index = File.ReadAllText(Path.Combine(Folder, "README.md"));
        foreach (var alert in Rules.Alerts.Select(a => a.Alert!))
        {
            var page = Path.Combine(Folder, alert + ".md");
            File.Exists(page).ShouldBeTrue(page);
            var text = File.ReadAllText(page);
            text.ShouldStartWith($"# {alert}");
            foreach (var part in new[] { "**Means.**", "**Impact.**", "**Look first.**", "**Mend.**", "**Verify.**" })
            {
                text.ShouldContain(part, Case.Sensitive, alert);
            }

            index.ShouldContain($"]({alert}.md)");
        }
    }

    [Fact]
    public void Every_page_has_an_alert()
    {
        var alerts = Rules.Alerts.Select(a => a.Alert!).Concat(Others).ToHashSet(StringComparer.Ordinal);
        Directory.GetFiles(Folder, "*.md").Select(Path.GetFileNameWithoutExtension).Where(p => !alerts.Contains(p!)).ShouldBeEmpty();
    }
}
