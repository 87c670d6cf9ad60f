using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Core;
using Platform.Hosting.Errors;

namespace Platform.Hosting.Access;

/// <summary>The rule of places: the path's division must lie inside one where the caller holds a fitting role.</summary>
internal sealed class PlaceRequirement : IAuthorizationRequirement
{
    public const string Policy = "place";
    public const string PeerPolicy = "peer";

    /// <summary>Null if the caller may; otherwise the refusal to answer with.</summary>
    public static DomainException? Refusal(HttpContext http, Caller caller)
    {
        var text = (string?)http.Request.RouteValues["division"] ?? "";
        if (!DivisionCode.TryParse(text, null, out var place))
        {
            return CoreErrors.DivisionMalformed.At("division", text);
        }

        if (!caller.Grants.Any(g => g.Covers(place)))
        {
            return CoreErrors.OutsideScope.Because(place);
        }

        var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        var scope = $"{Collection(http)}:{(reads ? "read" : "write")}";
        if (caller.IsPartner && !caller.Scopes.Contains(scope))
        {
            return CoreErrors.ScopeMissing.Because(scope);
        }

        var metadata = http.GetEndpoint()?.Metadata;
        if (caller.IsPartner && metadata?.GetMetadata<UserAnswers>() is not null)
        {
            return CoreErrors.UserAnswers.Because();
        }

        var readers = metadata?.GetMetadata<OutsidersRead>() is null ? Roles.Readers : Roles.ReadersWithOutsiders;
        var roles = metadata?.GetMetadata<AllowedRoles>()?.Roles ?? (reads ? readers : []);
        return caller.MayActAs(place, roles) ? null : CoreErrors.RoleMissing.Because(place, RoleNames.Of(roles));
    }

    // Segments: v1, divisions, {division}, collection.
    private static string Collection(HttpContext http) =>
        (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.PathSegments.ElementAtOrDefault(3)?.Parts[0]
            is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart part
            ? part.Content
            : "";
}

/// <summary>Decides <see cref="PlaceRequirement"/> and remembers the refusal for the answer.</summary>
internal sealed class PlaceAuthorization : AuthorizationHandler<PlaceRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PlaceRequirement requirement)
    {
        if (context.Resource is HttpContext http && context.User.Identity is { IsAuthenticated: true })
        {
            if (PlaceRequirement.Refusal(http, Caller.Of(context.User)) is { } refusal)
            {
                RefusedAnswer.Remember(http, refusal);
            }
            else
            {
                context.Succeed(requirement);
            }
        }

        return Task.CompletedTask;
    }
}

/// <summary>Answers a refused request with problem details that say which rule refused it.</summary>
internal sealed class RefusedAnswer : IAuthorizationMiddlewareResultHandler
{
    /// <summary>What the request will be refused with, if it is.</summary>
    public static void Remember(HttpContext context, DomainException refusal) => context.Items[typeof(RefusedAnswer)] = refusal;

    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        var refusal =
            context.Items[typeof(RefusedAnswer)] as DomainException
            ?? (
                authorizeResult.Challenged
                    ? CoreErrors.NotSignedIn.Because()
                    : CoreErrors.RoleMissing.Because("*", RoleNames.Of([Roles.Service]))
            );
        if (context.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) == true)
        {
            context.Response.StatusCode = refusal.Error.Kind.Http();
            return Task.CompletedTask;
        }

        if (refusal.Error.Kind == ErrorKind.Unauthenticated)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        return Problems.WriteAsync(context, refusal);
    }
}
