using System.Globalization;
using System.Text.RegularExpressions;
using Organizations.Domain;

namespace Organizations.Features.Contracts;

/// <summary>The targets of a contract in one cell: <c>机构建设 60；队伍建设 40</c>.</summary>
internal static partial class ContractTargetsText
{
    public static string Write(IEnumerable<ContractTarget> targets) => string.Join('；', targets.Select(t => $"{t.Name} {t.Weight}"));

    /// <summary>Null if a target lacks its weight.</summary>
    public static IReadOnlyList<TargetRequest>? Read(string text)
    {
        var parts = text.Split(['；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(p => Target().Match(p))
            .ToList();
        return parts.Count > 0 && parts.TrueForAll(p => p.Success)
            ? parts.ConvertAll(p => new TargetRequest(
                p.Groups["name"].Value,
                int.Parse(p.Groups["weight"].ValueSpan, CultureInfo.InvariantCulture),
                null
            ))
            : null;
    }

    [GeneratedRegex(@"^(?<name>.{2,200}?)[\s:：（(]*(?<weight>[0-9]{1,3})\s*分?[)）]?\z")]
    private static partial Regex Target();
}
