using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Platform.Core;

namespace Platform.Api.Document;

/// <summary>What the OpenAPI 3.1 document needs in addition to the routes.</summary>
public static class ApiDocument
{
    /// <summary>Name of the document, and the version of the API.</summary>
    public const string Name = "v1";

    /// <summary>Member of the document: every refusal the service can give.</summary>
    public const string ErrorCodes = "x-error-codes";

    /// <summary>Member of a schema: a request whose members must all be named, also those that may be null.</summary>
    public const string ReplacesAll = "x-replaces-all";

    /// <summary>Pattern of a division code.</summary>
    public const string DivisionPattern = "^[0-9]{2}([0-9]{2}){0,2}([0-9]{3}){0,2}$";

    /// <summary>Adds the document of a service.</summary>
    /// <param name="services">The service's container.</param>
    /// <param name="service">Its name on the network.</param>
    /// <param name="code">Its assembly, whose refusals and comments become part of the document.</param>
    public static void AddApiDocument(this IServiceCollection services, string service, Assembly code) =>
        services.AddOpenApi(
            Name,
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.AddSchemaTransformer(new SchemaDocument());
                options.AddOperationTransformer(new OperationDocument());
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info.Title = service;
                        document.Info.Version = Name;
                        document.AddExtension(ErrorCodes, new JsonNodeExtension(ErrorCodeList.Of(code)));
                        return Task.CompletedTask;
                    }
                );
            }
        );

    /// <summary>The schema of a division code.</summary>
    internal static OpenApiSchema Division() =>
        new()
        {
            Type = JsonSchemaType.String,
            Pattern = DivisionPattern,
            Description = "行政区划代码 / division code, 2 to 12 digits",
            Examples = ["622921"],
        };

    /// <summary>Whether a type is a division code, perhaps a nullable one.</summary>
    internal static bool IsDivision(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(DivisionCode);
}
