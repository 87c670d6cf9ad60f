using Platform.Cells.Hosting;

namespace Platform.Cells.Tests;

public sealed class PlacementTests
{
    private static readonly string[] Listed = ["622901", "622921", "622922"];
    private static readonly Dictionary<string, string> Unsaid = [];

    [Theory]
    [InlineData("""{ "counties": { "6229": {} } }""", "counties.6229")]
    [InlineData("""{ "counties": { "622921100": {} } }""", "counties.622921100")]
    [InlineData("""{ "counties": { "622921": { "cell": "cell-b" } } }""", "cell-b")]
    [InlineData("""{ "counties": { "622921": { "dedicted": true } } }""", "dedicted")]
    [InlineData("""{ "counties": { "622921": { "services": { "drills": ["drills:8080"] } } } }""", "drills:8080")]
    [InlineData("""{ "cells": { "cell-b": { "services": { "drills": ["/"] } } } }""", "cells.cell-b.services.drills")]
    [InlineData("{", "line 0", "LineNumber: 0")]
    public void A_wrong_plan_is_refused_and_the_refusal_names_what_is_wrong(string json, string names, string or = "?") =>
        Should
            .Throw<FormatException>(() => PlacementPlan.Read(json))
            .Message.ShouldSatisfyAllConditions(m => (m.Contains(names) || m.Contains(or)).ShouldBeTrue(m));

    [Fact]
    public void A_plan_that_was_written_is_read_the_same()
    {
        const string json = """
            { "version": "7", "cells": { "cell-b": { "services": { "drills": ["http://127.0.0.1:6170/"] } } },
              "counties": { "622921": { "cell": "cell-b", "dedicated": true, "moving": true,
              "services": { "drills": ["http://127.0.0.1:7170/"] } } } }
            """;
        var again = PlacementPlan.Read(PlacementPlan.Read(json).Write());
        again.Version.ShouldBe("7");
        var county = again.Of("622921");
        (county.Cell, county.Dedicated, county.Moving, county.Frozen).ShouldBe(("cell-b", true, true, false));
        county.Services["drills"].ShouldBe(["http://127.0.0.1:7170/"]);
        again.Of("622901").ShouldBe(CountyPlacement.PooledInSharedCell);
    }

    [Fact]
    public void Every_queue_of_a_county_has_exactly_one_consumer_in_its_cell_unless_it_is_frozen()
    {
        var plan = PlacementPlan.Read(
            """
            { "cells": { "cell-b": {} }, "counties": { "622921": { "dedicated": true,
            "services": { "drills": ["http://drills-622921:8080/"] } },
              "622922": { "cell": "cell-b" }, "622901": { "frozen": true } } }
            """
        );
        new QueueChoice("drills", new(Listed, []), "shared").Counties(plan, Unsaid).ShouldBeEmpty();
        new QueueChoice("drills", new(Listed, ["622921"]), "shared").Counties(plan, Unsaid).ShouldBe(["622921"]);
        new QueueChoice("drills", new(Listed, []), "cell-b").Counties(plan, Unsaid).ShouldBe(["622922"]);
        // a service of the entire city consumes every cell's
        new QueueChoice("drills", new(Listed, []), null)
            .Counties(plan, Unsaid)
            .ShouldBe(["622922"]);
        // The county has no deployment of it.
        new QueueChoice("notices", new(Listed, []), null)
            .Counties(plan, Unsaid)
            .ShouldBe(["622921", "622922"]);
        new QueueChoice("drills", new(Listed, []), "shared").Counties(PlacementPlan.Pooled, Unsaid).ShouldBe(Listed);
    }

    [Fact]
    public void The_databases_state_of_a_county_overrides_the_plan()
    {
        var behind = PlacementPlan.Read("""{ "cells": { "cell-b": {} }, "counties": { "622922": { "cell": "cell-b" } } }""");
        var shared = new Dictionary<string, string> { ["622921"] = "leaving", ["622922"] = "here" };
        new QueueChoice("drills", new(Listed, []), "shared").Counties(behind, shared).ShouldBe(["622901", "622922"]);
        new QueueChoice("drills", new(Listed, ["622921"]), "shared").Counties(behind, shared).ShouldBeEmpty();
        new QueueChoice("drills", new(Listed, []), "cell-b")
            .Counties(behind, new Dictionary<string, string> { ["*"] = "paused", ["622921"] = "here" })
            .ShouldBe(["622921"]);
        new QueueChoice("drills", new(Listed, []), null).Counties(behind, shared).ShouldBe(Listed);
    }
}
