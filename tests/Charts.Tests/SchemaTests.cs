using Platform.LocalStack;

namespace Charts.Tests;

/// <summary>Wrong values are refused before anything is touched, and the message names what is wrong.</summary>
public class SchemaTests
{
    private static readonly (string Wrong, string[] Named)[] Table =
    [
        ("counties: {\"62292\": {}}", ["counties", "62292"]),
        ("counties: {\"622921\": {tier: big}}", ["622921", "tier", "dedicated"]),
        ("counties: {\"622921\": {min: 0}}", ["622921", "min"]),
        ("counties: {\"622921\": {replicas: 3}}", ["622921", "replicas"]),
        ("counties: {\"622921\": {tier: dedicated, min: 5, max: 2}}", ["counties.622921", "min 5 is more than max 2"]),
        ("counties: {\"622921\": {cell: cell-x}}", ["counties.622921.cell", "there is no cell cell-x"]),
        ("counties: {\"622921\": {services: [identity]}}", ["622921", "services"]),
        ("services: {rescue_teams: {replicas: 2}}", ["services", "rescue_teams"]),
        ("services: {drills: {replicas: many}}", ["drills", "replicas", "integer"]),
        ("services: {drills: {autoscaling: {enabled: true, min: 9, max: 3}}}", ["services.drills.autoscaling", "more than"]),
        ("workload: {env: {Platform__ConsumerRetries: 5}}", ["env", "Platform__ConsumerRetries", "string"]),
        ("workload: {resources: {request: {}}}", ["resources", "request"]),
        ("cells: {cell-b: {}}", ["cells.cell-b", "namespace"]),
        ("cells: {shared: {namespace: city}}", ["cells.shared"]),
        ("moves: {\"622999\": {to: cell-b}}", ["moves.622999", "list the county"]),
        ("counties: {\"622921\": {}}\nmoves: {\"622921\": {}}", ["moves", "622921", "to"]),
        ("counties: {\"622921\": {}}\nmoves: {\"622921\": {to: cell-b}}", ["moves.622921.to", "there is no cell cell-b"]),
        (
            "counties: {\"622921\": {}}\ncells: {cell-b: {namespace: cell-b}}\nmoves: {\"622921\": {to: cell-b}}",
            ["cells.cell-b", "where its servers are"]
        ),
        (
            "cell: {name: cell-b, city: {namespace: city}}\nsecrets: {platform: existing}\n"
                + "counties: {\"622921\": {}}\nmoves: {\"622921\": {to: shared}}",
            ["moves.622921", "the city's release"]
        ),
        ("cell: {name: cell-b}", ["secrets.platform"]),
        ("cell: {name: cell-b}\nsecrets: {platform: existing}", ["cell.city"]),
        ("publicUrl: emergency.example.gov.cn", ["publicUrl"]),
        ("postgresql: {kind: mysql}", ["postgresql", "kind"]),
        ("postgresql: {kind: external}", ["postgresql.host"]),
        ("broker: {kind: external}", ["broker.host"]),
        ("broker: {policies: operator}", ["broker.policies"]),
        ("secrets: {broker: existing}", ["secrets.broker"]),
        ("secrets: {platform: external}", ["secrets.external.store.name"]),
        ("migrations: {when: hook}", ["migrations.when"]),
        ("keda: {cooldownPeriod: 5}", ["keda", "cooldownPeriod"]),
        ("termination: {shutdownSeconds: 10}", ["termination", "shutdownSeconds"]),
        ("gatewayApi: {enabled: true}", ["gatewayApi.parentRefs"]),
        ("files: {accessMode: ReadWrite}", ["files", "accessMode"]),
        ("image: {pullPolicy: Sometimes}", ["image", "pullPolicy"]),
        ("nonsense: 1", ["nonsense"]),
    ];

    public static readonly TheoryData<string, string> Wrong =
    [
        .. Table.SelectMany(t => new[] { Helm.Three, Helm.Four }.Select(h => new TheoryDataRow<string, string>(t.Wrong, h.Name))),
    ];

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_wrong_value_is_refused_by_its_name(string wrong, string helm)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, wrong);
        var refused = await Should.ThrowAsync<SubprocessFailedException>(() =>
            Rendering.OfAsync(Helm.Named(helm), [Path.Combine(Rendering.Chart, "values-dev.yaml"), file], [])
        );
        File.Delete(file);
        foreach (var name in Table.Single(t => t.Wrong == wrong).Named)
        {
            refused.Message.ShouldContain(name);
        }
    }

    [Theory, MemberData(nameof(Helm.Both), MemberType = typeof(Helm))]
    public async Task The_chart_lints_strictly_with_every_values_file(string helm)
    {
        var files = Directory
            .GetFiles(Rendering.Chart, "values-*.yaml")
            .Where(f => !f.EndsWith("flood.yaml", StringComparison.Ordinal))
            .Concat(Directory.GetFiles(Path.Combine(Rendering.Chart, "ci"), "*.yaml"));
        foreach (var file in files)
        {
            await Helm.Named(helm).RunAsync(["lint", "--strict", Rendering.Chart, "--values", file]);
        }
    }
}
