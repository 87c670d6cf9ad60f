using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ContingencyPlans.Domain;

/// <summary>
/// 正文: the content of one edition, apart from the plan's own row, so that a change of 1,200 plans' states does not rewrite 1,200 texts. The
/// plan holds its digest, so that a text changed without the plan is detected.
/// </summary>
public sealed class PlanText
{
    private PlanText() { }

    /// <summary>The edition it belongs to.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Replaced as a whole until the edition is issued.</summary>
    public PlanContent Content { get; private set; } = PlanContent.Empty;

    internal static PlanText Of(Guid planId) => new() { PlanId = planId };

    internal string Write(PlanContent content)
    {
        Content = content;
        return Digest(content);
    }

    /// <summary>SHA-256 of the content as JSON, in lower-case hexadecimal: equal texts have equal digests.</summary>
    public static string Digest(PlanContent content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(content))));
}
