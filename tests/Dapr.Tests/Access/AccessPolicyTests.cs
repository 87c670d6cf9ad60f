namespace Dapr.Tests.Access;

public sealed class AccessPolicyTests
{
    /// <summary>Set to 1 to write the file again.</summary>
    private const string Rewrite = "PLATFORM_REWRITE";

    [Fact]
    public void The_table_of_the_services_and_the_charts_policy_say_what_the_projects_link()
    {
        foreach (var file in new[] { AccessPolicy.File, AccessPolicy.ChartFile })
        {
            if (Environment.GetEnvironmentVariable(Rewrite) == "1")
            {
                File.WriteAllText(file, AccessPolicy.Text);
            }

            File.ReadAllText(file).ShouldBe(AccessPolicy.Text, $"run this test with {Rewrite}=1 to write {file}");
        }
    }

    [Fact]
    public void Every_peer_the_code_asks_may_be_asked()
    {
        var rules = AccessPolicy.Read();
        var asked = Repository
            .Services.SelectMany(s => AccessPolicy.PeersOf(s.Value).Select(p => (Caller: s.Key, p.Service, p.Peer)))
            .ToList();
        asked.ShouldContain(("drills", "ContingencyPlansService", "contingency-plans"));
        asked.ShouldContain(a => a.Caller == "reports" && a.Service == "EventJournalService");
        foreach (var (caller, service, peer) in asked)
        {
            rules[caller].Calls.ShouldContain(o => o.Contains($".{service}/", StringComparison.Ordinal), $"{caller} asks {service}");
            if (peer is not null)
            {
                rules.Keys.ShouldContain(peer); // an app of that name has a sidecar
            }
        }
    }

    [Fact]
    public void The_policy_allows_only_the_calls_that_the_code_makes()
    {
        var asked = Repository.Services.ToDictionary(
            s => s.Key,
            s => AccessPolicy.PeersOf(s.Value).Select(p => p.Service).ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        foreach (var (caller, rules) in AccessPolicy.Read())
        {
            rules.Calls.Select(o => o.Split('/')[1].Split('.')[^1]).ShouldBeSubsetOf(asked[caller], $"{caller} links more than it asks");
        }
    }

    [Fact]
    public void Calls_of_a_service_with_writing_operations_are_never_repeated()
    {
        var rules = AccessPolicy.Read();
        rules["rescue-teams"].Repeatable.ShouldBeFalse(); // HoldTeam
        rules["organizations"].Repeatable.ShouldBeTrue();
    }
}
