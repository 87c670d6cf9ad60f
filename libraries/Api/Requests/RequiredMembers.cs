using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace Platform.Api.Requests;

/// <summary>
/// A request must name every member that can't be null: a date left out is an error, not the year 1. Members that may be null
/// may be left out, except in a request that replaces what is recorded (<see cref="ReplacingBody"/>).
/// </summary>
public static class RequiredMembers
{
    /// <summary>Marks the members that a request must name.</summary>
    public static void Apply(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || !type.Type.Name.EndsWith("Request", StringComparison.Ordinal))
        {
            return;
        }

        var nullability = new NullabilityInfoContext();
        foreach (var member in type.Properties)
        {
            if (member.AssociatedParameter is { } parameter && member.AttributeProvider is PropertyInfo property)
            {
                member.IsRequired =
                    !parameter.HasDefaultValue
                    && nullability.Create(property).WriteState != NullabilityState.Nullable
                    && nullability.Create(property).ReadState != NullabilityState.Nullable;
            }
        }
    }
}
