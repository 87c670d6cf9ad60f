using System.Text.Json;

namespace Organizations.Domain;

/// <summary>An enum's value as the stable word it has outside.</summary>
internal static class Words
{
    public static string Of(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
