using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Platform.Core;

namespace Platform.Api.Requests;

/// <summary>
/// Everything that is wrong with a JSON body, found at once: values of the wrong form, members that are missing or do not exist, and the
/// rules of the members that could be read. Reading alone stops at the first value that does not fit.
/// </summary>
public sealed class BodyErrors
{
    private const int Most = 100;

    private readonly JsonSerializerOptions _options;
    private readonly List<FieldError> _errors = [];

    private readonly bool _replaces;

    private BodyErrors(JsonSerializerOptions options, bool replaces) => (_options, _replaces) = (options, replaces);

    /// <summary>What is wrong with a body that should be a <paramref name="type"/>; empty if nothing is.</summary>
    /// <param name="replaces">Every member must be named, see <see cref="ReplacingBody"/>.</param>
    public static IReadOnlyList<FieldError> Of(JsonElement body, Type type, JsonSerializerOptions options, bool replaces = false)
    {
        var found = new BodyErrors(options, replaces);
        found.Check(body, type, "");
        return found._errors;
    }

    private void Check(JsonElement value, Type type, string path)
    {
        if (_errors.Count >= Most || (value.ValueKind == JsonValueKind.Null && Nullable.GetUnderlyingType(type) is not null))
        {
            return;
        }

        var info = _options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when value.ValueKind == JsonValueKind.Object:
                CheckMembers(value, info, path.Length == 0 ? "" : path + ".");
                break;
            case JsonTypeInfoKind.Enumerable when value.ValueKind == JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    Check(item, info.ElementType!, $"{path}[{index++}]");
                }

                break;
            case JsonTypeInfoKind.Dictionary when value.ValueKind == JsonValueKind.Object:
                foreach (var entry in value.EnumerateObject())
                {
                    Check(entry.Value, info.ElementType!, $"{path}.{entry.Name}");
                }

                break;
            case JsonTypeInfoKind.None:
                CheckValue(value, info.Type, path);
                break;
            default:
                Add(path, info.Kind == JsonTypeInfoKind.Enumerable ? "[ … ]" : "{ … }");
                break;
        }
    }

    private void CheckMembers(JsonElement body, JsonTypeInfo info, string path)
    {
        var members = info.Properties.Where(p => p.Set is not null || p.AssociatedParameter is not null).ToList();
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sent in body.EnumerateObject())
        {
            if (members.Find(m => string.Equals(m.Name, sent.Name, StringComparison.OrdinalIgnoreCase)) is { } member)
            {
                named.Add(member.Name);
                CheckMember(sent.Value, member, path + member.Name);
            }
            else
            {
                _errors.Add(UnknownNames.At(path + sent.Name, sent.Name, members.ConvertAll(m => m.Name)));
            }
        }

        _errors.AddRange(
            members
                .Where(m => IsRequired(m, path) && !named.Contains(m.Name))
                .Select(m => new FieldError(path + m.Name, CoreErrors.Required, []))
        );
    }

    private bool IsRequired(JsonPropertyInfo member, string path) =>
        member.IsRequired || (_replaces && path.Length == 0 && ReplacingBody.MustName(member));

    private void CheckMember(JsonElement value, JsonPropertyInfo member, string path)
    {
        var before = _errors.Count;
        if (value.ValueKind == JsonValueKind.Null)
        {
            // A member that must be named may still be cleared, where it can be null.
            if (member is { IsRequired: true, AssociatedParameter: not { IsNullable: true } })
            {
                _errors.Add(new FieldError(path, CoreErrors.Required, []));
            }

            return;
        }

        Check(value, member.PropertyType, path);
        if (_errors.Count == before && member.AttributeProvider is PropertyInfo property)
        {
            _errors.AddRange(RequestRules.Broken(property, value.Deserialize(member.PropertyType, _options), path));
        }
    }

    private void CheckValue(JsonElement value, Type type, string path)
    {
        try
        {
            if (value.Deserialize(type, _options) is null && value.ValueKind == JsonValueKind.Null && type.IsValueType)
            {
                Add(path, UnreadableValue.ExpectedOf(type) ?? "JSON");
            }
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or NotSupportedException)
        {
            Add(path, UnreadableValue.ExpectedOf(type) ?? "JSON");
        }
    }

    private void Add(string path, string expected) =>
        _errors.Add(new FieldError(path.Length == 0 ? "body" : path, CoreErrors.Format, [expected]));
}
