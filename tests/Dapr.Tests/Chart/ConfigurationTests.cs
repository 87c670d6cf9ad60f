using Dapr.Tests.Access;
using Platform.LocalStack;

namespace Dapr.Tests.Chart;

public sealed class ConfigurationTests
{
    private const string Values = """
        counties: {"622921": {}, "622922": {tier: dedicated}}
        cells: {cell-b: {namespace: cell-b}}
        telemetry: {otlpEndpoint: http://collector.monitoring.svc:4317}
        dapr: {enabled: true, config: platform}
        """;

    [Theory, InlineData(Helm.Three), InlineData(Helm.Four)]
    public async Task Each_service_may_call_what_it_links_and_nothing_else(string helm)
    {
        var configuration = await RenderedAsync(Values, helm);
        var rules = AccessPolicy.Read();
        var operations = rules
            .Values.SelectMany(r => r.Calls)
            .Append("/platform.rescue_teams.v1.RescueTeamsService/Another")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (var (app, rule) in rules)
        {
            string[] ids = DaprPart.PerCounty.Contains(app) ? [app, $"{app}-622921", $"{app}-622922"] : [app];
            foreach (var operation in operations)
            {
                ids.ShouldAllBe(
                    id => Acl.Allows(configuration, id, DaprPart.Namespace, operation) == rule.Calls.Contains(operation),
                    $"{app} {operation}"
                );
                ids.ShouldAllBe(id => Acl.Allows(configuration, id, "cell-b", operation) == rule.Calls.Contains(operation));
                Acl.Allows(configuration, app, "elsewhere", operation).ShouldBeFalse();
                Acl.Allows(configuration, $"{app}-622999", DaprPart.Namespace, operation).ShouldBeFalse();
            }
        }

        operations.ShouldAllBe(o => !Acl.Allows(configuration, "stranger", DaprPart.Namespace, o));
    }

    [Fact]
    public async Task Operations_are_complete_unique_and_free_of_http_details()
    {
        var control = (await RenderedAsync(Values)).Spec.AccessControl!;
        control.DefaultAction.ShouldBe("deny");
        control.Policies!.Select(p => (p.AppId, p.Namespace)).ShouldBeUnique();
        foreach (var policy in control.Policies!)
        {
            policy.DefaultAction.ShouldBe("deny");
            policy.TrustDomain.ShouldBe(control.TrustDomain); // of the caller; all have this configuration
            policy.Operations!.Select(o => o.Name).ShouldBeUnique();
            policy.Operations!.ShouldAllBe(o => o.HttpVerb == null && !o.Name.Contains('*') && o.Name.Count(c => c == '/') == 2);
        }
    }

    [Fact]
    public async Task Traces_go_where_the_services_own_go_and_secrets_are_read_by_nobody()
    {
        var spec = (await RenderedAsync(Values)).Spec;
        spec.Tracing!.Otel.ShouldBe(new OtelSpec("collector.monitoring.svc:4317", IsSecure: false, "grpc"));
        spec.Tracing.SamplingRate.ShouldBe("1");
        spec.Metrics!.Enabled.ShouldBeTrue();
        spec.Secrets!.Scopes.ShouldHaveSingleItem().DefaultAccess.ShouldBe("deny");

        var own = await RenderedAsync("dapr: {enabled: true, tracing: {endpoint: \"https://traces.example:443/\", samplingRate: \"0.1\"}}");
        own.Spec.Tracing.ShouldBe(new TracingSpec("0.1", new OtelSpec("traces.example:443", IsSecure: true, "grpc")));
        (await RenderedAsync("dapr: {enabled: true}")).Spec.Tracing!.Otel.ShouldBeNull();
    }

    [Fact]
    public async Task Without_certificates_callers_could_not_be_distinguished()
    {
        (
            await Should.ThrowAsync<SubprocessFailedException>(() => DaprPart.TemplateAsync("dapr: {enabled: true, mtls: false}"))
        ).Message.ShouldContain("dapr.accessControl");
        (await RenderedAsync("dapr: {enabled: true, mtls: false, accessControl: {enabled: false}}")).Spec.AccessControl.ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_is_made_where_Dapr_is_not_wanted_or_not_known()
    {
        (await DaprPart.RenderAsync("dapr: {enabled: false}")).ShouldBeEmpty();
        (await DaprPart.RenderAsync("dapr: {enabled: true}", knowsDapr: false)).ShouldBeEmpty();
        (await DaprPart.RenderAsync("dapr: {enabled: true, force: true}", knowsDapr: false)).Count.ShouldBe(2);
    }

    private static async Task<Configuration> RenderedAsync(string values, string helm = Helm.Four) =>
        (await DaprPart.RenderAsync(values, helm)).OfType<Configuration>().ShouldHaveSingleItem();
}
