using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Identity.Tests.Hosting;

/// <summary>The answer of the token endpoint.</summary>
public sealed record Tokens(JsonElement Answer)
{
    public string Access => Answer.GetProperty("access_token").GetString()!;

    public string Refresh => Answer.GetProperty("refresh_token").GetString()!;

    /// <summary>Null when tokens were given.</summary>
    public string? Error => Answer.TryGetProperty("error", out var error) ? error.GetString() : null;

    /// <summary>What the access token says.</summary>
    public JsonElement Claims => JsonDocument.Parse(WebEncoders.Base64UrlDecode(Access.Split('.')[1])).RootElement;

    public JsonElement Header => JsonDocument.Parse(WebEncoders.Base64UrlDecode(Access.Split('.')[0])).RootElement;

    public string[] Grants => [.. Claims.GetProperty("grants").EnumerateArray().Select(grant => grant.GetString()!)];
}
