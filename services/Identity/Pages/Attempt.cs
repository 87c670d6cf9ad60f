namespace Identity.Pages;

/// <summary>A request that tries a secret.</summary>
/// <param name="Address">The client's address.</param>
/// <param name="Name">The user name or the client id it is about.</param>
/// <param name="IsSignIn">By a person; otherwise by a client.</param>
internal sealed record Attempt(string Address, string Name, bool IsSignIn)
{
    /// <summary>Null for all other requests.</summary>
    public static async Task<Attempt?> ReadAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        var signIn =
            path.StartsWith("/account/sign-in", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("/account/code", StringComparison.OrdinalIgnoreCase);
        var token = path.StartsWith("/connect/token", StringComparison.OrdinalIgnoreCase);
        if (!HttpMethods.IsPost(http.Request.Method) || !(signIn || token) || !http.Request.HasFormContentType)
        {
            return null;
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var name = signIn ? form["UserName"].ToString().Trim().ToUpperInvariant() : form["client_id"].ToString();
        return new Attempt(http.Connection.RemoteIpAddress?.ToString() ?? "", name, signIn);
    }
}
