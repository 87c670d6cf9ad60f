namespace Identity.OpenId;

/// <summary>The protocol's endpoints with logic of the platform; discovery, keys, introspection and revocation are handled by
/// OpenIddict.</summary>
internal static class OpenIdApi
{
    private static readonly string[] GetOrPost = [HttpMethods.Get, HttpMethods.Post];

    public static void MapOpenId(this IEndpointRouteBuilder app)
    {
        var connect = app.MapGroup("/connect").AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        connect.MapMethods("/authorize", GetOrPost, Authorize.HandleAsync);
        connect.MapPost("/token", IssueToken.HandleAsync);
        connect.MapMethods("/userinfo", GetOrPost, UserInfo.HandleAsync);
        connect.MapMethods("/logout", GetOrPost, Logout.HandleAsync);
    }
}
