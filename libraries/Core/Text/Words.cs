using System.Text.Json;

namespace Platform.Core;

/// <summary>An enum's value as the stable word it has everywhere outside the code: JSON, query strings, columns, dimensions.</summary>
public static class Words
{
    /// <summary><c>SafetyStation</c> is <c>safety-station</c>.</summary>
    public static string Of(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
