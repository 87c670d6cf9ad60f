using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Api.Document;
using Platform.Api.Requests;
using Platform.Hosting.Http;

namespace Platform.Hosting.Access;

/// <summary>The one grammar of the public API: <c>/v1/divisions/{division}/{collection}[/{id}[/{action}]]</c>.</summary>
public static class DivisionRoutes
{
    /// <summary>
    /// The group that contains all routes of a collection. It checks the caller's right to the path's place before anything is read,
    /// answers with entity tags, and makes POST repeatable by Idempotency-Key, so that no feature can forget it.
    /// </summary>
    public static RouteGroupBuilder MapCollection(this IEndpointRouteBuilder app, string collection) =>
        app.MapGroup($"/v1/divisions/{{division}}/{collection}")
            .RequireAuthorization(PlaceRequirement.Policy)
            .AddEndpointFilterFactory(QueryNames.Check)
            .AddEndpointFilterFactory(ReplacingBody.Check)
            .AddEndpointFilter<RequestRulesFilter>()
            .AddEndpointFilter<RetryFilter>() // a repeatable request is one transaction, rolled back when it fails
            .AddEndpointFilter<IdempotencyFilter>()
            .AddEndpointFilter<EntityTagFilter>()
            .WithTags(collection);

    /// <summary>
    /// The roles that may use a route at the place or above it. A writing route without roles is refused to every caller; a reading route
    /// without roles is open to every role at the place except the operator's.
    /// </summary>
    public static TBuilder For<TBuilder>(this TBuilder route, params string[] roles)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new AllowedRoles(roles));

    /// <summary>
    /// A step that a person answers for by name: verifying, signing, approving, issuing, filing, confirming, judging, appointing, ending
    /// what stands, setting rules. A partner system is refused whatever its scopes and role.
    /// </summary>
    public static TBuilder AnsweredByAUser<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new UserAnswers());

    /// <summary>
    /// Reading routes that somebody from outside the administration, the leader of a social force, may use too: what is public, and
    /// collections that show a leader only what concerns the own force.
    /// </summary>
    public static TBuilder OpenToOutsiders<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new OutsidersRead());

    /// <summary>A route whose answer may contain a secret that is shown once: the answer is not stored, and a repetition by key has no
    /// body.</summary>
    public static RouteHandlerBuilder ShownOnce(this RouteHandlerBuilder route) =>
        route.AddEndpointFilter(
            (context, next) =>
            {
                context.HttpContext.Response.Headers.CacheControl = "no-store";
                return next(context);
            }
        );
}

/// <summary>Endpoint metadata: see <see cref="DivisionRoutes.For"/>.</summary>
public sealed record AllowedRoles(string[] Roles) : IRoleMetadata
{
    IReadOnlyList<string> IRoleMetadata.Roles => Roles;
}

/// <summary>Endpoint metadata: see <see cref="DivisionRoutes.AnsweredByAUser"/>.</summary>
public sealed record UserAnswers : IUserMetadata;

/// <summary>Endpoint metadata: see <see cref="DivisionRoutes.OpenToOutsiders"/>.</summary>
public sealed record OutsidersRead;
