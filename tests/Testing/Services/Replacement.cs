using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Testing.Services;

/// <summary>Bodies of PUT, which name every member of the request.</summary>
public static class Replacement
{
    /// <summary>What is said, and null for every other member of <typeparamref name="TRequest"/>.</summary>
    public static JsonObject Of<TRequest>(object said)
    {
        var body = JsonSerializer.SerializeToNode(said)!.AsObject();
        foreach (var member in typeof(TRequest).GetProperties())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            if (
                !body.ContainsKey(name) && (!member.PropertyType.IsValueType || Nullable.GetUnderlyingType(member.PropertyType) is not null)
            )
            {
                body[name] = null;
            }
        }

        return body;
    }
}
