using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.ServiceDefaults.Http;
using Platform.ServiceDefaults.Persons;

namespace Platform.ServiceDefaults.Access;

/// <summary>The one grammar of the public API: <c>/v1/divisions/{division}/{collection}[/{id}[/{action}]]</c>.</summary>
public static class DivisionRoutes
{
    /// <summary>
    /// The group all routes of a collection stand in. It checks the caller's right to the path's place before anything is
    /// read, answers with entity tags, and makes POST repeatable by Idempotency-Key, so no feature can forget.
    /// </summary>
    public static RouteGroupBuilder MapCollection(this IEndpointRouteBuilder app, string collection) =>
        app.MapGroup($"/v1/divisions/{{division}}/{collection}")
            .RequireAuthorization(PlaceRequirement.Policy)
            .AddEndpointFilter<RequestRulesFilter>()
            .AddEndpointFilter<OnePersonOnce>() // outside: a repeatable request is one transaction, gone when it fails
            .AddEndpointFilter<IdempotencyFilter>()
            .AddEndpointFilter<EntityTagFilter>()
            .WithTags(collection);

    /// <summary>
    /// The roles that may use a route at the place or above it. A route that changes something and names none is refused to
    /// everybody; a route that reads and names none is open to every role at the place but the operator's.
    /// </summary>
    public static TBuilder For<TBuilder>(this TBuilder route, params string[] roles)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new AllowedRoles(roles));

    /// <summary>A route whose answer may hold a secret that is shown once: nobody stores it, repeated by its key it has no body.</summary>
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
public sealed record AllowedRoles(string[] Roles);
