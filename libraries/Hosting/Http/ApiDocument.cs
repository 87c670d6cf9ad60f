using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Platform.Core;

namespace Platform.Hosting.Http;

/// <summary>What the OpenAPI 3.1 document needs in addition to the routes.</summary>
internal static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services, string service) =>
        services.AddOpenApi(
            "v1",
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.AddSchemaTransformer(
                    (schema, context, _) =>
                    {
                        if (context.JsonTypeInfo.Type == typeof(DivisionCode) || context.JsonTypeInfo.Type == typeof(DivisionCode?))
                        {
                            schema.Type = JsonSchemaType.String;
                            schema.Pattern = "^[0-9]{2}([0-9]{2}){0,2}([0-9]{3}){0,2}$";
                            schema.Description = "行政区划代码 / division code, 2 to 12 digits";
                        }

                        return Task.CompletedTask;
                    }
                );
                options.AddOperationTransformer<OperationDocument>();
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info.Title = service;
                        document.Info.Version = "v1";
                        return Task.CompletedTask;
                    }
                );
            }
        );
}
