using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Platform.Hosting.Access;

namespace Platform.Hosting.Http;

/// <summary>Describes what the rules of all routes mean for each one: its summary, the roles that may use it, its headers and its
/// refusals.</summary>
internal sealed partial class OperationDocument : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;

        // Operation ids are unique across services, so that one merged document makes one client.
        operation.OperationId ??= metadata.OfType<IEndpointNameMetadata>().FirstOrDefault()?.EndpointName;
        operation.Summary ??= operation.OperationId is { } id ? InWords(id) : null;
        if (metadata.OfType<AllowedRoles>().FirstOrDefault() is { } allowed)
        {
            operation.Description = $"{operation.Description}\n\nRoles: {string.Join(", ", allowed.Roles)}.".Trim();
        }

        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Name =
                parameter.In == ParameterLocation.Query ? JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!) : parameter.Name;
        }

        if (Header(context.Description.HttpMethod) is { } header)
        {
            (operation.Parameters ??= []).Add(header);
        }

        (operation.Responses ??= []).TryAdd(
            "default",
            new OpenApiResponse { Description = "Refused: RFC 9457 problem details (application/problem+json) with a stable code." }
        );
        return Task.CompletedTask;
    }

    private static OpenApiParameter? Header(string? method) =>
        method switch
        {
            "POST" => OfText(
                "Idempotency-Key",
                required: false,
                "Any text of your own; repeated within 72 hours it gets the first answer again and does nothing twice."
            ),
            "PUT" or "PATCH" or "DELETE" => OfText(
                "If-Match",
                required: true,
                "The ETag of the record as you read it; 412 if it was changed meanwhile."
            ),
            _ => null,
        };

    private static OpenApiParameter OfText(string name, bool required, string description) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = required,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };

    // ListInstitutions: List institutions.
    private static string InWords(string id) => id[..1] + Capital().Replace(id[1..], m => " " + m.Value.ToLowerInvariant());

    [GeneratedRegex("[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Capital();
}
