using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Platform.Api.Requests;

namespace Platform.Api.Document;

/// <summary>Says which members the body of a PUT must name: the same request type may be created from fewer.</summary>
internal static class ReplacingBodySchema
{
    public static void Describe(OpenApiOperation operation, IEnumerable<object> metadata, OpenApiOperationTransformerContext context)
    {
        if (
            operation.RequestBody?.Content is not { } contents
            || metadata.OfType<IAcceptsMetadata>().FirstOrDefault()?.RequestType is not { } type
            || !contents.TryGetValue("application/json", out var content)
        )
        {
            return;
        }

        var options = context.ApplicationServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var named = options.GetTypeInfo(type).Properties.Where(m => m.IsRequired || ReplacingBody.MustName(m)).Select(m => m.Name);
        var required = named.ToHashSet(StringComparer.Ordinal);
        if (required.Count > 0 && content.Schema is { } whole)
        {
            content.Schema = new OpenApiSchema { AllOf = [whole, new OpenApiSchema { Required = required }] };
        }
    }
}
