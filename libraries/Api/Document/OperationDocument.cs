using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Platform.Api.Document;

/// <summary>Describes what the rules of all routes mean for each one: its summary, the roles that may use it, its parameters and
/// headers.</summary>
internal sealed partial class OperationDocument : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var method = metadata.OfType<MethodInfo>().FirstOrDefault();

        // Operation ids are unique across services, so that one merged document makes one client.
        operation.OperationId ??= metadata.OfType<IEndpointNameMetadata>().FirstOrDefault()?.EndpointName;
        operation.Summary ??= operation.OperationId is { } id ? InWords(id) : null;
        operation.Description ??= method is null
            ? null
            : DocComments.Of(method) ?? Asked(method).Select(DocComments.Of).FirstOrDefault(d => d is not null);
        if (metadata.OfType<IRoleMetadata>().FirstOrDefault() is { } allowed)
        {
            operation.Description = $"{operation.Description}\n\nRoles: {string.Join(", ", allowed.Roles)}.".Trim();
        }

        if (metadata.OfType<IUserMetadata>().Any())
        {
            operation.Description = $"{operation.Description}\n\nNot for partner systems: a person answers for it.".Trim();
        }

        operation.Parameters ??= [];
        PathParameters.Complete(operation, context.Description.RelativePath ?? "", metadata);
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Query))
        {
            var described = context.Description.ParameterDescriptions.FirstOrDefault(p => p.Name == parameter.Name);
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            QueryParameters.Describe(
                parameter,
                described?.ParameterDescriptor?.ParameterType ?? described?.Type,
                method,
                context.Document!
            );
        }

        foreach (var named in metadata.OfType<IQueryMetadata>())
        {
            operation.Parameters.Add(QueryParameters.Of(named));
        }

        if (Header(context.Description.HttpMethod) is { } header)
        {
            operation.Parameters.Add(header);
        }

        if (context.Description.HttpMethod == "PUT")
        {
            ReplacingBodySchema.Describe(operation, metadata, context);
        }

        if (context.Description.HttpMethod == "POST" && method is not null && ChecksVersion(method.GetParameters()))
        {
            operation.Parameters.Add(IfMatch(required: false));
        }

        Downloads.Describe(operation, metadata, method);
        return Task.CompletedTask;
    }

    private static IEnumerable<Type> Asked(MethodInfo method) =>
        method.GetParameters().Select(p => p.ParameterType).Where(t => t.Name.EndsWith("Request", StringComparison.Ordinal));

    private static bool ChecksVersion(IEnumerable<ParameterInfo> parameters) =>
        parameters.Any(p =>
            p.ParameterType.Name == "IfMatch"
            || (p.IsDefined(typeof(AsParametersAttribute)) && p.ParameterType.GetConstructors().Any(c => ChecksVersion(c.GetParameters())))
        );

    private static OpenApiParameter? Header(string? method) =>
        method switch
        {
            "POST" => OfText(
                "Idempotency-Key",
                required: false,
                "任取的文本；72 小时内以同一键重复提交，得到首次的应答，不会重复办理。"
                    + " / Any text of your own; repeated within 72 hours it gets the first answer again and does nothing twice."
            ),
            "PUT" or "PATCH" or "DELETE" => IfMatch(required: true),
            _ => null,
        };

    private static OpenApiParameter IfMatch(bool required) =>
        OfText(
            "If-Match",
            required,
            "读取记录时的 ETag；其间被他人修改则为 412。 / The ETag of the record as you read it; 412 if it was changed meanwhile."
        );

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
