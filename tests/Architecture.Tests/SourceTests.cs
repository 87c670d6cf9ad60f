using System.Text.RegularExpressions;

namespace Architecture.Tests;

public sealed partial class SourceTests
{
    [Fact]
    public void Files_stay_short_enough_to_be_read()
    {
        var sizes = Solution.SourceFiles().Select(f => (File: f, Lines: File.ReadLines(f).Count())).ToList();
        sizes.Where(s => s.Lines > 250).ShouldBeEmpty();
        sizes.Select(s => s.Lines).Order().ElementAt(sizes.Count * 9 / 10).ShouldBeLessThanOrEqualTo(130);
    }

    [Fact]
    public void No_line_is_longer_than_140_characters() =>
        Solution
            .SourceFiles()
            .Concat(Solution.TestFiles())
            .SelectMany(f => File.ReadLines(f).Select((line, i) => (Place: $"{f}:{i + 1}", line.Length)))
            .Where(l => l.Length > 140)
            .ShouldBeEmpty();

    [Fact]
    public void Comments_name_roles_and_use_plain_words() =>
        Solution
            .SourceFiles()
            .SelectMany(f => File.ReadLines(f).Select((line, i) => (Place: $"{f}:{i + 1}", Text: Comment().Match(line).Value)))
            .Where(c => Dialect().IsMatch(c.Text))
            .ShouldBeEmpty();

    /// <summary>A refusal is documented by its sentences; the files of refusals switch the compiler's check off for all members.</summary>
    [Fact]
    public void In_a_file_of_refusals_every_other_public_member_has_a_comment() =>
        Solution
            .SourceFiles()
            .Where(f => f.EndsWith("Errors.cs", StringComparison.Ordinal))
            .SelectMany(f => File.ReadLines(f).Prepend("").Zip(File.ReadLines(f), (before, line) => (File: f, Before: before, Line: line)))
            .Where(l => l.Line.TrimStart().StartsWith("public ", StringComparison.Ordinal))
            .Where(l => !l.Line.Contains("static readonly ErrorDefinition", StringComparison.Ordinal))
            .Where(l => !l.Before.TrimStart().StartsWith("///", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Every_route_that_changes_something_says_which_roles_may_use_it()
    {
        var routes = Solution
            .SourceFiles()
            .Where(f => f.Contains("/Features/", StringComparison.Ordinal) && f.EndsWith("Api.cs", StringComparison.Ordinal))
            .SelectMany(f => Statement().Matches(File.ReadAllText(f)).Select(m => (File: Path.GetFileName(f), Text: m.Value)))
            .ToList();
        routes.ShouldNotBeEmpty();
        routes.Where(r => !r.Text.Contains(".For(", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void No_type_name_ends_in_a_meaningless_word()
    {
        var names = Solution
            .Services.Append(Solution.Core)
            .Append(Solution.Hosting)
            .SelectMany(a => a.GetTypes())
            .Where(t =>
                t.Namespace is { } ns
                && !ns.Contains("Migrations", StringComparison.Ordinal)
                && !ns.Contains("Protos", StringComparison.Ordinal)
                && !t.Name.StartsWith('<')
            )
            .Select(t => t.Name);
        names.Where(n => Empty().IsMatch(n)).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\.Map(Post|Put|Patch|Delete)\([^;]*;")]
    private static partial Regex Statement();

    [GeneratedRegex(@"(^|\s)//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(he|his|himself|told|whoever|is no more)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Dialect();

    [GeneratedRegex("(Dto|Manager|Helper|Helpers|Impl|Utils|Utility|Repository)$")]
    private static partial Regex Empty();
}
