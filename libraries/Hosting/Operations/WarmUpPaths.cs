using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Platform.Api.Requests;
using Platform.Hosting.Access;

namespace Platform.Hosting.Operations;

/// <summary>What a service can be asked to read by one that knows nothing of its records.</summary>
internal static class WarmUpPaths
{
    // Of the right form, and nowhere: it has no records.
    private const string Nowhere = "000000";

    /// <summary>The list of each collection, of a place that may have records: a row at most.</summary>
    /// <param name="place">Null: there is none to be named.</param>
    public static IEnumerable<string> Lists(IEnumerable<Endpoint> endpoints, string? place) =>
        Readable(endpoints).Where(IsList).Select(e => PathOf(e, place ?? Nowhere) + Limit(e));

    /// <summary>Everything else that is read by place, or by place and id: of a place without records, by an id that nothing has.</summary>
    public static IEnumerable<string> Others(IEnumerable<Endpoint> endpoints) =>
        Readable(endpoints).Where(e => !IsList(e)).Select(e => PathOf(e, Nowhere));

    private static IEnumerable<RouteEndpoint> Readable(IEnumerable<Endpoint> endpoints) =>
        from endpoint in endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true
        where endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy == PlaceRequirement.Policy)
        where endpoint.RoutePattern.Parameters.All(p => p.Name is "division" or "id")
        select endpoint;

    // A list that is no page would refuse the parameter.
    private static string Limit(RouteEndpoint endpoint) => QueryNames.Of(endpoint)?.Knows("limit") == true ? "?limit=1" : "";

    // v1, divisions, {division}, collection
    private static bool IsList(RouteEndpoint endpoint) => endpoint.RoutePattern.PathSegments.Count == 4;

    private static string PathOf(RouteEndpoint endpoint, string place) =>
        string.Concat(endpoint.RoutePattern.PathSegments.Select(s => "/" + string.Concat(s.Parts.Select(p => Text(p, place)))));

    private static string Text(RoutePatternPart part, string place) =>
        part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart { Name: "division" } => place,
            _ => Guid.Empty.ToString(),
        };
}
