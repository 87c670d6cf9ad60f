using System.Text.Json.Nodes;

namespace Charts.Tests;

/// <summary>Valid values by chance; the same seed makes the same.</summary>
internal sealed class RandomValues(int seed)
{
    private static readonly string[] PerCounty =
    [
        "organizations",
        "rescue-teams",
        "social-forces",
        "contingency-plans",
        "drills",
        "reports",
    ];

    private static readonly string[] Services = ["gateway", "identity", "notices", .. PerCounty];

    private readonly Random _dice = new(seed);

    public IEnumerable<string> ApiVersions => [.. Shape.Operators.Where(_ => Chance())];

    public JsonObject Make()
    {
        var isCell = Chance(4);
        var postgres = One("external", "in-chart", "cloudnative-pg");
        var broker = One("external", "in-chart", "cluster-operator");
        var min = _dice.Next(1, 4);
        var counties = Counties(isCell ? "cell-a" : "shared");
        return new JsonObject
        {
            ["publicUrl"] = One("http://localhost:8080/", "https://emergency.example.gov.cn", "https://emergency.example.gov.cn:8443/"),
            ["image"] = new JsonObject { ["registry"] = One("", "registry.example.gov.cn:5000"), ["tag"] = One("", "1.2.3", "0.0.0-dev") },
            ["cell"] = isCell
                ? new JsonObject
                {
                    ["name"] = "cell-a",
                    ["city"] = new JsonObject { ["namespace"] = "city" },
                }
                : [],
            ["cells"] = new JsonObject
            {
                ["cell-b"] = new JsonObject
                {
                    ["namespace"] = "cell-b",
                    ["postgresql"] = new JsonObject { ["host"] = "pg.cell-b.svc", ["parameters"] = One("", "SSL Mode=Require") },
                    ["broker"] = new JsonObject
                    {
                        ["host"] = "rabbitmq.cell-b.svc",
                        ["tls"] = Chance(),
                        ["vhost"] = One("/", "cell-b"),
                    },
                },
            },
            ["counties"] = counties,
            ["moves"] = isCell
                ? []
                : new JsonObject(
                    counties
                        .Where(_ => Chance(4))
                        .Select(c => KeyValuePair.Create<string, JsonNode?>(c.Key, new JsonObject { ["to"] = One("cell-b", "shared") }))
                ),
            ["dedicated"] = new JsonObject { ["min"] = min, ["max"] = min + _dice.Next(0, 5) },
            ["workload"] = Workload(),
            ["services"] = new JsonObject(Services.Where(_ => Chance()).Select(s => KeyValuePair.Create<string, JsonNode?>(s, Workload()))),
            ["postgresql"] = new JsonObject
            {
                ["kind"] = postgres,
                ["host"] = "pg.example.gov.cn",
                ["port"] = One(5432, 6432),
            },
            ["broker"] = new JsonObject
            {
                ["kind"] = broker,
                ["host"] = "rabbit.example.gov.cn",
                ["vhost"] = One("/", "city"),
                ["tls"] = broker == "external" && Chance(),
                ["policies"] = broker == "cluster-operator" ? One("auto", "operator", "none") : One("auto", "none"),
            },
            // The platform's own are not made here: an RSA key takes its time.
            ["secrets"] = new JsonObject
            {
                ["platform"] = One("existing", "external"),
                ["databases"] = One("generated", "existing", "external"),
                ["broker"] = broker switch
                {
                    "in-chart" => "generated",
                    "external" => One("existing", "external"),
                    _ => "existing",
                },
                ["external"] = new JsonObject { ["store"] = new JsonObject { ["name"] = "vault" } },
            },
            ["keda"] = new JsonObject { ["enabled"] = Chance(), ["force"] = Chance() },
            ["dapr"] = new JsonObject { ["enabled"] = Chance(), ["force"] = Chance() },
            ["ingress"] = new JsonObject { ["enabled"] = Chance(), ["tlsSecret"] = One("", "platform-tls") },
            ["gatewayApi"] = new JsonObject
            {
                ["enabled"] = Chance(),
                ["parentRefs"] = new JsonArray(new JsonObject { ["name"] = "public" }),
            },
            ["networkPolicy"] = new JsonObject { ["enabled"] = Chance() },
            ["telemetry"] = new JsonObject { ["otlpEndpoint"] = One("", "http://collector.monitoring.svc:4317") },
            ["monitoring"] = new JsonObject
            {
                ["serviceMonitor"] = new JsonObject
                {
                    ["enabled"] = Chance(),
                    ["labels"] = Chance() ? new JsonObject { ["release"] = "prometheus" } : [],
                },
            },
        };
    }

    private JsonObject Counties(string home) =>
        new(
            Enumerable
                .Range(622921, _dice.Next(0, 12))
                .Select(code =>
                {
                    var county = new JsonObject { ["cell"] = One(home, home, "cell-b"), ["tier"] = One("pooled", "dedicated") };
                    if (Chance())
                    {
                        var min = _dice.Next(1, 5);
                        (county["min"], county["max"]) = (min, min + _dice.Next(0, 9));
                    }
                    else
                    {
                        (county["services"], county["moving"]) = (
                            new JsonArray([.. PerCounty.Where(_ => Chance()).DefaultIfEmpty("drills").Select(s => (JsonNode)s)]),
                            Chance()
                        );
                    }

                    return KeyValuePair.Create<string, JsonNode?>($"{code}", county);
                })
        );

    private JsonObject Workload() =>
        new()
        {
            ["replicas"] = _dice.Next(1, 4),
            ["autoscaling"] = new JsonObject
            {
                ["enabled"] = Chance(),
                ["min"] = _dice.Next(1, 3),
                ["max"] = _dice.Next(3, 9),
            },
            ["priorityClassName"] = One("", "city"),
            ["podAnnotations"] = Chance() ? new JsonObject { ["note"] = "1" } : [],
        };

    private bool Chance(int oneIn = 2) => _dice.Next(oneIn) == 0;

    private T One<T>(params T[] choices) => choices[_dice.Next(choices.Length)];
}
