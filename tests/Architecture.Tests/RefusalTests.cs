using System.Reflection;
using System.Text.RegularExpressions;
using Platform.Core;

namespace Architecture.Tests;

public sealed partial class RefusalTests
{
    private static readonly List<ErrorDefinition> All =
    [
        .. Solution
            .Services.Append(Solution.Core)
            .SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(ErrorDefinition))
            .Select(f => (ErrorDefinition)f.GetValue(null)!),
    ];

    [Fact]
    public void Every_refusal_has_a_code_of_its_own() => All.Select(e => e.Code).ShouldBeUnique();

    [Fact]
    public void Every_refusal_says_the_same_in_chinese_and_english()
    {
        foreach (var error in All)
        {
            error.Code.ShouldMatch("^[a-z0-9]+([.-][a-z0-9]+)*$");
            error.Zh.ShouldMatch("\\p{IsCJKUnifiedIdeographs}", error.Code);
            error.En.ShouldNotMatch("\\p{IsCJKUnifiedIdeographs}", error.Code);
            Places(error.Zh).ShouldBe(Places(error.En), error.Code);
        }
    }

    private static List<string> Places(string sentence) => [.. Place().Matches(sentence).Select(m => m.Value).Distinct().Order()];

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Place();
}
