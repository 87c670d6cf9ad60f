using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Architecture.Tests;

/// <summary>Where things are, and which project knows which.</summary>
public sealed partial class LayoutTests
{
    private const string Core = "Platform.Core";
    private const string Api = "Platform.Api";
    private const string Faults = "Platform.Faults";
    private const string Hosting = "Platform.Hosting";
    private const string Cells = "Platform.Cells";
    private const string CellsHosting = "Platform.Cells.Hosting";
    private const string Records = "Platform.Records";
    private const string Registers = "Platform.Registers";
    private const string Documents = "Platform.Documents";

    /// <summary>What each library may refer to; a new library is a line here.</summary>
    private static readonly Dictionary<string, string[]> Below = new()
    {
        [Core] = [],
        [Documents] = [Core],
        [Api] = [Core],
        [Faults] = [Core],
        [Hosting] = [Core, Api, Faults],
        [Cells] = [Core],
        [CellsHosting] = [Core, Hosting, Cells],
        [Records] = [Core, Hosting, Cells, CellsHosting],
        [Registers] = [Core, Hosting, Cells, CellsHosting, Records],
    };

    // Words of the field, of which hosting knows none. "division" and "county" are the place, by which everything runs.
    private static readonly string[] FieldWords =
    [
        "accident",
        "agreement",
        "assessment",
        "cell",
        "drill",
        "equipment",
        "handbook",
        "hazard",
        "incident",
        "inspection",
        "institution",
        "investment",
        "milestone",
        "mobilization",
        "notice",
        "officer",
        "person",
        "placement",
        "plan",
        "programme",
        "rescue",
        "station",
        "team",
        "township",
        "training",
        "vessel",
        "village",
    ];

    [Fact]
    public void Libraries_refer_only_to_those_below_them()
    {
        var projects = Directory.EnumerateFiles(Path.Combine(Solution.Root, "libraries"), "*.csproj", SearchOption.AllDirectories);
        var references = projects.ToDictionary(p => Path.GetFileNameWithoutExtension(p), References);
        references.Keys.ShouldBe(Below.Keys, ignoreOrder: true);
        foreach (var (library, known) in references)
        {
            known.Except(Below[library]).ShouldBeEmpty(library);
        }
    }

    [Theory]
    [InlineData("Reports")]
    [InlineData("Identity")]
    public void A_service_without_sheets_knows_no_registers(string service)
    {
        References(Path.Combine(Solution.Root, "services", service, $"{service}.csproj")).ShouldNotContain(Registers);
        Solution
            .Services.Single(s => s.GetName().Name == service)
            .GetReferencedAssemblies()
            .Select(r => r.Name)
            .ShouldNotContain(Registers);
    }

    [Fact]
    public void Every_service_is_in_a_cell_because_without_it_nothing_takes_the_queues_of_counties()
    {
        foreach (
            var program in Directory.EnumerateFiles(Path.Combine(Solution.Root, "services"), "Program.cs", SearchOption.AllDirectories)
        )
        {
            File.ReadAllText(program).ShouldContain("builder.AddCells();", Case.Sensitive, program);
        }
    }

    [Fact]
    public void Every_program_that_serves_can_be_started_in_a_debugger()
    {
        var programs = new[] { "services", "gateway" }
            .SelectMany(folder => Directory.EnumerateDirectories(Path.Combine(Solution.Root, folder)))
            .Where(folder => File.Exists(Path.Combine(folder, "Program.cs")))
            .ToList();
        programs.Count.ShouldBe(Solution.Services.Length);
        foreach (var program in programs)
        {
            var name = Capital().Replace(Path.GetFileName(program), "-$0").ToLowerInvariant();
            File.ReadAllText(Path.Combine(program, "Properties/launchSettings.json"))
                .ShouldContain($"/.platform/debug/{name}\"", Case.Sensitive, program);
        }
    }

    [Fact]
    public void Hosting_has_at_most_3500_lines_of_code_not_counting_blank_lines_comments_and_usings() =>
        HostingFiles().Sum(file => File.ReadLines(file).Count(IsCode)).ShouldBeLessThanOrEqualTo(3500);

    [Fact]
    public void Hosting_names_nothing_of_the_field()
    {
        var said =
            from file in HostingFiles()
            from line in File.ReadLines(file)
            where IsCode(line)
            from word in Word().Matches(line).Select(m => m.Value)
            where
                FieldWords.Any(f =>
                    word.Equals(f, StringComparison.OrdinalIgnoreCase) || word.Equals($"{f}s", StringComparison.OrdinalIgnoreCase)
                )
            select $"{Path.GetFileName(file)}: {word}";
        said.ShouldBeEmpty();
    }

    [Fact]
    public void No_folder_has_more_than_25_code_files() =>
        Solution
            .SourceFiles()
            .CountBy(file => Path.GetDirectoryName(file)!)
            .Where(folder => folder.Value > 25)
            .Select(folder => $"{Path.GetRelativePath(Solution.Root, folder.Key)}: {folder.Value}")
            .ShouldBeEmpty();

    private static IEnumerable<string> HostingFiles() =>
        Solution.SourceFiles().Where(f => f.StartsWith(Path.Combine(Solution.Root, "libraries/Hosting/"), StringComparison.Ordinal));

    private static bool IsCode(string line) =>
        line.Trim() is { Length: > 0 } text
        && !text.StartsWith("//", StringComparison.Ordinal)
        && !text.StartsWith("using ", StringComparison.Ordinal);

    private static string[] References(string project) =>
        [
            .. XDocument
                .Load(project)
                .Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)),
        ];

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();

    [GeneratedRegex("[A-Z]?[a-z]+")]
    private static partial Regex Word();
}
