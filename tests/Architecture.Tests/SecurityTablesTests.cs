using System.Text.RegularExpressions;

namespace Architecture.Tests;

/// <summary>The tables of docs/security.md and docs/security-asvs.md are complete, and the tests they name exist.</summary>
public sealed partial class SecurityTablesTests
{
    private const string Met = "met";
    private const int ShortestReason = 8;

    private static readonly string Model = Read("security.md");
    private static readonly string Asvs = Read("security-asvs.md");

    [Fact]
    public void Every_requirement_of_the_ASVS_stands_once_in_its_table() =>
        Rows(Asvs, AsvsId()).Select(row => row[0]).ShouldBe(AsvsIds(), "the ids of levels 1 and 2, in their order");

    [Fact]
    public void Every_clause_of_the_third_level_stands_once_in_its_table() =>
        Rows(Model, ClauseId()).Select(row => row[0]).ShouldBe(Clauses(), "the clauses of GB/T 22239-2019, in their order");

    [Fact]
    public void A_row_is_met_and_names_a_test_or_gives_its_reason()
    {
        foreach (var row in Rows(Asvs, AsvsId()))
        {
            row[2].ShouldBeOneOf([Met, "not applicable", "open"], row[0]);
            ShouldBeShown(row);
        }

        foreach (var row in Rows(Model, ClauseId()))
        {
            row[2].ShouldBeOneOf([Met, "open", "of the operator"], row[0]);
            ShouldBeShown(row);
        }
    }

    [Fact]
    public void Every_boundary_has_a_row_for_each_kind_of_threat()
    {
        var boundaries = Heading().Split(Model).Skip(1).Select(part => part.Split("\n## ")[0]).ToList();
        boundaries.Count.ShouldBe(11);
        foreach (var boundary in boundaries)
        {
            var rows = Rows(boundary, Letter());
            rows.Select(row => row[0]).ShouldBe(["S", "T", "R", "I", "D", "E"], boundary);
            foreach (var row in rows)
            {
                (Test().IsMatch(row[3]) || row[4].Length >= ShortestReason).ShouldBeTrue(
                    $"a test, or what is open: {string.Join(" | ", row)}"
                );
            }
        }
    }

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var named = Test().Matches(Model + Asvs).Select(test => (Project: test.Groups[1].Value, Class: test.Groups[2].Value)).Distinct();
        var known = Solution
            .TestFiles()
            .SelectMany(file => Class().Matches(File.ReadAllText(file)).Select(found => (ProjectOf(file), found.Groups[1].Value)))
            .ToHashSet();
        named.Where(test => !known.Contains((test.Project + ".Tests", test.Class))).ShouldBeEmpty();
    }

    [Fact]
    public void The_counts_above_the_table_are_its_own()
    {
        var states = Rows(Asvs, AsvsId()).CountBy(row => row[2]).ToDictionary();
        Asvs.ShouldContain($"{states[Met]} met, {states["not applicable"]} not applicable, {states["open"]} open");
    }

    private static void ShouldBeShown(string[] row)
    {
        if (row[2] == Met)
        {
            Test().IsMatch(row[3]).ShouldBeTrue($"{row[0]} is met and names no test");
        }
        else
        {
            row[3].Length.ShouldBeGreaterThanOrEqualTo(ShortestReason, $"{row[0]} gives no reason");
        }
    }

    private static IEnumerable<string> AsvsIds() =>
        File.ReadLines(Path.Combine(Solution.Root, "tests", "Architecture.Tests", "asvs-5.0.0-level-2.txt"))
            .Where(line => line.StartsWith('V'))
            .Select(line => line.Split(' '))
            .SelectMany(section => section.Skip(1).Select(number => $"{section[0]}.{number}"));

    // 8.1.4 is the computing environment 安全计算环境, 8.1.5 the centre of management 安全管理中心.
    private static IEnumerable<string> Clauses() =>
        new[]
        {
            "8.1.4.1 abcd",
            "8.1.4.2 abcdefg",
            "8.1.4.3 abcd",
            "8.1.4.4 abcdef",
            "8.1.4.5 a",
            "8.1.4.6 a",
            "8.1.4.7 ab",
            "8.1.4.8 ab",
            "8.1.4.9 abc",
            "8.1.4.10 ab",
            "8.1.4.11 ab",
            "8.1.5.1 ab",
            "8.1.5.2 ab",
            "8.1.5.3 ab",
            "8.1.5.4 abcdef",
        }
            .Select(clause => clause.Split(' '))
            .SelectMany(clause => clause[1].Select(letter => $"{clause[0]} {letter})"));

    private static List<string[]> Rows(string text, Regex first) =>
        [
            .. text.Split('\n')
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Select(line => line.Trim('|').Split(" | ").Select(cell => cell.Trim(' ', '|')).ToArray())
                .Where(row => first.IsMatch(row[0])),
        ];

    private static string ProjectOf(string file) => Path.GetRelativePath(Path.Combine(Solution.Root, "tests"), file).Split('/')[0];

    private static string Read(string page) => File.ReadAllText(Path.Combine(Solution.Root, "docs", page));

    [GeneratedRegex(@"^V\d+\.\d+\.\d+$")]
    private static partial Regex AsvsId();

    [GeneratedRegex(@"^8\.1\.[45]\.\d+ [a-g]\)$")]
    private static partial Regex ClauseId();

    [GeneratedRegex("^[STRIDE]$")]
    private static partial Regex Letter();

    [GeneratedRegex(@"^### Boundary \d+", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"`(\w+): (\w+)`")]
    private static partial Regex Test();

    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex Class();
}
