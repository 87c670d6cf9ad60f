using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Identity.OpenId;

/// <summary>A scope that the client was not granted is answered by <c>invalid_scope</c>, as RFC 6749 (5.2) says, and not as a malformed
/// request.</summary>
internal static class RefusedScopes
{
    // The server names its reasons by the address of their explanation.
    private const string ScopeNotAllowed = "ID2051";

    public static readonly OpenIddictServerHandlerDescriptor Handler = OpenIddictServerHandlerDescriptor
        .CreateBuilder<ApplyTokenResponseContext>()
        .UseInlineHandler(AnswerAsync)
        .SetOrder(int.MinValue + 100_000)
        .SetType(OpenIddictServerHandlerType.Custom)
        .Build();

    private static ValueTask AnswerAsync(ApplyTokenResponseContext context)
    {
        if (context.Response.ErrorUri?.EndsWith(ScopeNotAllowed, StringComparison.Ordinal) == true)
        {
            context.Response.Error = Errors.InvalidScope;
            context.Response.ErrorDescription = "A requested scope is not granted to the client.";
            context.Response.ErrorUri = null;
        }

        return ValueTask.CompletedTask;
    }
}
