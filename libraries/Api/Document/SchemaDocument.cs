using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Platform.Api.Document;

/// <summary>Describes schemas by the comments of their types, and division codes by their form.</summary>
internal sealed class SchemaDocument : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        var isList = schema.Type is { } kind && kind.HasFlag(JsonSchemaType.Array);
        if (isList && context.JsonTypeInfo.ElementType is { } element && ApiDocument.IsDivision(element))
        {
            schema.Items ??= ApiDocument.Division();
        }

        if (type == typeof(DateTimeOffset))
        {
            // Requests read it with a converter of ours, of which the generator knows nothing.
            var nullable = context.JsonTypeInfo.Type == type ? default : JsonSchemaType.Null;
            (schema.Type, schema.Format) = (JsonSchemaType.String | nullable, "date-time");
        }

        if (ApiDocument.IsDivision(type))
        {
            var division = ApiDocument.Division();
            (schema.Type, schema.Pattern, schema.Description, schema.Examples) = (
                division.Type,
                division.Pattern,
                division.Description,
                division.Examples
            );
        }
        else if (type.IsEnum)
        {
            // One component for the enum, whatever refers to it: that a member may be null is said at the member.
            (schema.Type, schema.Description) = (JsonSchemaType.String, DocComments.Of(type));
            schema.Enum = [.. (schema.Enum ?? []).Where(value => value?.GetValueKind() == JsonValueKind.String)];
        }
        else if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object)
        {
            schema.Description = DocComments.Of(type);
        }
        else if (context.JsonPropertyInfo?.AttributeProvider is PropertyInfo property)
        {
            schema.Description = DocComments.Of(property) ?? schema.Description ?? CommonMembers.Of(context.JsonPropertyInfo.Name);
        }

        return Task.CompletedTask;
    }
}
