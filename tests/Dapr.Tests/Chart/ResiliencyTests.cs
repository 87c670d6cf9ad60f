using System.Globalization;
using Dapr.Tests.Access;

namespace Dapr.Tests.Chart;

public sealed class ResiliencyTests
{
    private const string Values = """
        counties: {"622921": {}}
        dapr: {enabled: true, bindings: {sms: {type: bindings.http, metadata: [{name: url, value: "https://sms.example/"}]}}}
        """;

    [Fact]
    public async Task Every_app_has_a_timeout_and_a_breaker_also_where_a_county_has_its_own()
    {
        var apps = (await RenderedAsync(Values)).Targets.Apps!;
        apps.Keys.Order().ShouldBe(AccessPolicy.Read().Keys.Concat(DaprPart.PerCounty.Select(s => $"{s}-622921")).Order());
        apps.Values.ShouldAllBe(t => t.Timeout == "peers" && t.CircuitBreaker == "peers");
    }

    [Fact]
    public async Task Only_reads_are_repeated_and_only_if_the_connection_was_refused()
    {
        var spec = await RenderedAsync(Values);
        foreach (var (app, rules) in AccessPolicy.Read())
        {
            spec.Targets.Apps![app].Retry.ShouldBe(rules.Repeatable ? "reads" : null);
        }

        var reads = spec.Policies.Retries!.ShouldHaveSingleItem().Value;
        reads.MaxRetries.ShouldBe(2); // without it daprd would retry endlessly
        reads.Matching!.GrpcStatusCodes.ShouldBe(((int)Grpc.Core.StatusCode.Unavailable).ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task What_leaves_the_platform_is_tried_once_and_given_up_before_its_caller_gives_up()
    {
        var spec = await RenderedAsync(Values);
        spec.Targets.Components!.ShouldHaveSingleItem()
            .Value.ShouldBe(new ComponentTarget(new TargetPolicies("channels", null, "channels")));
        Seconds(spec.Policies.Timeouts!["channels"]).ShouldBeLessThan(30);
        Seconds(spec.Policies.Timeouts!["peers"]).ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public async Task Every_policy_that_is_named_exists_and_every_existing_one_is_named()
    {
        var spec = await RenderedAsync(Values);
        List<TargetPolicies> targets = [.. spec.Targets.Apps!.Values, .. spec.Targets.Components!.Values.Select(c => c.Outbound!)];
        targets.Select(t => t.Timeout).Distinct().Order().ShouldBe(spec.Policies.Timeouts!.Keys.Order());
        targets.Select(t => t.Retry).OfType<string>().Distinct().Order().ShouldBe(spec.Policies.Retries!.Keys.Order());
        targets.Select(t => t.CircuitBreaker).Distinct().Order().ShouldBe(spec.Policies.CircuitBreakers!.Keys.Order());
        (await DaprPart.RenderAsync("dapr: {enabled: true, resiliency: {enabled: false}}")).OfType<Resiliency>().ShouldBeEmpty();
    }

    private static int Seconds(string duration) => int.Parse(duration.TrimEnd('s'), CultureInfo.InvariantCulture);

    private static async Task<ResiliencySpec> RenderedAsync(string values) =>
        (await DaprPart.RenderAsync(values)).OfType<Resiliency>().ShouldHaveSingleItem().Spec;
}
