using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Platform.Api.Requests;

namespace Platform.Hosting.Http;

/// <summary>How the platform writes JSON, on the wire and in its journal: camelCase, kebab-case enums, Chinese as it is.</summary>
public static class PlatformJson
{
    /// <summary>For events, audit digests and clients.</summary>
    public static readonly JsonSerializerOptions Options = Apply(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>Sets the rules on options that the framework created.</summary>
    public static JsonSerializerOptions Apply(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.NumberHandling = JsonNumberHandling.Strict;
        return options;
    }

    /// <summary>The same rules for what callers send: what can't be null must be there.</summary>
    public static void ApplyToRequests(JsonSerializerOptions options)
    {
        Apply(options);
        options.Converters.Add(new LocalInstantConverter());
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow; // a mistyped member would be left out silently
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(RequiredMembers.Apply);
    }
}
