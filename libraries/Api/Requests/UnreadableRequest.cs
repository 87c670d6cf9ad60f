using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Platform.Core;

namespace Platform.Api.Requests;

/// <summary>
/// A request that the framework could not read, as a refusal that names every wrong field. The framework stops at the first one and
/// describes it in words of the code.
/// </summary>
public static class UnreadableRequest
{
    /// <summary>The refusal; null if the exception is not about reading the request, or nothing is known of it but its sentence.</summary>
    public static async Task<DomainException?> AsRefusalAsync(HttpContext http, Exception exception)
    {
        if (exception is not BadHttpRequestException unreadable)
        {
            return null;
        }

        if (unreadable.StatusCode == StatusCodes.Status415UnsupportedMediaType)
        {
            return CoreErrors.MediaType.Because(http.Request.ContentType ?? "-");
        }

        var endpoint = http.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? http.GetEndpoint();
        var wrong = QueryNames.Of(endpoint)?.Errors(http.Request.Query) ?? [];
        if (endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } type && http.Request.Body.CanSeek)
        {
            if (http.Request.Body.Length == 0)
            {
                return wrong.Count > 0 ? DomainException.ForFields(wrong) : CoreErrors.BodyMissing.Because();
            }

            try
            {
                wrong = [.. wrong, .. await InBodyAsync(http, type)];
            }
            catch (JsonException json)
            {
                return CoreErrors.NotJson.Because((json.LineNumber ?? 0) + 1, (json.BytePositionInLine ?? 0) + 1);
            }
        }

        return wrong.Count > 0 ? DomainException.ForFields(wrong) : null;
    }

    /// <summary>Everything that is wrong with the body, which is buffered.</summary>
    internal static async Task<IReadOnlyList<FieldError>> InBodyAsync(HttpContext http, Type type)
    {
        http.Request.Body.Position = 0;
        using var body = await JsonDocument.ParseAsync(http.Request.Body, default, http.RequestAborted);
        var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        return BodyErrors.Of(body.RootElement, type, options, ReplacingBody.IsTakenBy(http.Request));
    }
}
