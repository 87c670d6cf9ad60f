using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.OpenApi;

namespace Platform.Api.Document;

/// <summary>Says of what type a file is that an operation answers with.</summary>
internal static class Downloads
{
    private static readonly Type[] Files =
    [
        typeof(FileStreamHttpResult),
        typeof(FileContentHttpResult),
        typeof(PhysicalFileHttpResult),
        typeof(PushStreamHttpResult),
    ];

    public static void Describe(OpenApiOperation operation, IEnumerable<object> metadata, MethodInfo? method)
    {
        var declared = metadata
            .OfType<IProducesResponseTypeMetadata>()
            .Where(m => m.StatusCode is >= 200 and < 300 && (m.Type is null || m.Type == typeof(void)))
            .SelectMany(m => m.ContentTypes)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (declared.Count == 0 && Returned(method) is { } result)
        {
            // A stored file is of the type it was uploaded with; what a service writes as text is a page to print.
            declared.AddRange(
                result == typeof(ContentHttpResult) ? ["text/html"]
                : Array.Exists(Files, file => file == result) ? ["application/octet-stream"]
                : []
            );
        }

        if (declared.Count > 0 && operation.Responses?.GetValueOrDefault("200") is OpenApiResponse { Content: null or { Count: 0 } } answer)
        {
            answer.Content = declared.ToDictionary(
                type => type,
                _ => new OpenApiMediaType
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                },
                StringComparer.Ordinal
            );
        }
    }

    private static Type? Returned(MethodInfo? method) =>
        method?.ReturnType is { IsGenericType: true } task && task.GetGenericArguments() is [var only] ? only : method?.ReturnType;
}
