namespace Charts.Tests;

/// <summary>For any valid values the rendered objects are consistent, and both Helms render the same.</summary>
public class RandomValuesTests
{
    public static readonly TheoryData<int> Seeds = [.. Enumerable.Range(1, 24)];

    [Theory, MemberData(nameof(Seeds))]
    public async Task Any_valid_values_make_objects_that_fit_together(int seed)
    {
        var random = new RandomValues(seed);
        var values = random.Make();
        var known = random.ApiVersions.ToList();
        var three = await Rendering.OfAsync(Helm.Three, values, known);
        var four = await Rendering.OfAsync(Helm.Four, values, known);
        foreach (var rendering in new[] { three, four })
        {
            Rules.All(rendering);
            CountiesTests.PlanOf(rendering).Version.ShouldNotBeEmpty();
        }

        // Except for differences between the Kubernetes versions they know, and newly generated passwords.
        var alike = three.Objects.Where(o => o.Kind is not "Secret").ToDictionary(o => o.ToString(), o => o.Json.ToJsonString());
        four.Objects.Where(o => o.Kind is not "Secret")
            .ToDictionary(o => o.ToString(), o => o.Json.ToJsonString())
            .ShouldBe(alike, ignoreOrder: true);
    }
}
