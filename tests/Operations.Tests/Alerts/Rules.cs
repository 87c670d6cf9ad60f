using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Operations.Tests.Alerts;

/// <summary>The rule file, as far as tests look at it.</summary>
internal sealed class Rules
{
    public static string Path { get; } = Repository.At("charts", "platform", "alerts", "platform.rules.yaml");

    public List<RuleGroup> Groups { get; set; } = [];

    public static List<Rule> All { get; } = [.. Read().Groups.SelectMany(g => g.Rules)];

    public static IEnumerable<Rule> Alerts => All.Where(r => r.Alert is not null);

    private static Rules Read() =>
        new DeserializerBuilder()
            .WithNamingConvention(UnderscoredNamingConvention.Instance)
            .Build()
            .Deserialize<Rules>(File.ReadAllText(Path));

    internal sealed class RuleGroup
    {
        public string Name { get; set; } = "";

        public string? Interval { get; set; }

        public List<Rule> Rules { get; set; } = [];
    }

    internal sealed class Rule
    {
        public string? Alert { get; set; }

        public string? Record { get; set; }

        public string Expr { get; set; } = "";

        public string? For { get; set; }

        public Dictionary<string, string> Labels { get; set; } = [];

        public Dictionary<string, string> Annotations { get; set; } = [];
    }
}
