using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Platform.Core;

namespace Platform.Api.Requests;

/// <summary>
/// The body of a PUT replaces what is recorded: it names every member, and null clears. A member left out is refused, because it would
/// clear what the caller did not mean to touch. The reason of a correction is no part of the record, and a member with a default value may
/// be left out.
/// </summary>
public static class ReplacingBody
{
    private const string Reason = "reason";

    /// <summary>Whether the request replaces a record.</summary>
    public static bool IsTakenBy(HttpRequest request) => HttpMethods.IsPut(request.Method);

    /// <summary>Whether a body that replaces must name the member.</summary>
    public static bool MustName(JsonPropertyInfo member) =>
        member is { AssociatedParameter.HasDefaultValue: false } && !string.Equals(member.Name, Reason, StringComparison.Ordinal);

    /// <summary>Adds the check to the routes of a group.</summary>
    public static EndpointFilterDelegate Check(EndpointFilterFactoryContext context, EndpointFilterDelegate next) =>
        async call =>
        {
            var http = call.HttpContext;
            if (
                IsTakenBy(http.Request)
                && http.Request.Body.CanSeek
                && http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } type
                && await UnreadableRequest.InBodyAsync(http, type) is { Count: > 0 } wrong
            )
            {
                throw DomainException.ForFields(wrong);
            }

            return await next(call);
        };
}
