using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Api.Document;
using Platform.Core;

namespace Platform.Api.Requests;

/// <summary>
/// The parameters of the query that a route knows, as its handler declares them. Others are refused: a mistyped name would otherwise be
/// answered as if nothing had been asked.
/// </summary>
public sealed class QueryNames
{
    private static readonly MethodInfo Parse = typeof(QueryNames).GetMethod(nameof(Parses), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly List<(string Name, Type Type, bool Required)> _known = [];

    private QueryNames(MethodInfo handler, IReadOnlySet<string> inPath, IEnumerable<string> readByHand)
    {
        Add(handler.GetParameters(), inPath);
        _known.AddRange(readByHand.Select(name => (name, typeof(string), false)));
    }

    /// <summary>Adds the check to the routes of a group.</summary>
    public static EndpointFilterDelegate Check(EndpointFilterFactoryContext context, EndpointFilterDelegate next) =>
        call =>
        {
            var query = call.HttpContext.Request.Query;
            return query.Count == 0 || Of(call.HttpContext.GetEndpoint())?.Refused(query) is not { Count: > 0 } refused
                ? next(call)
                : throw DomainException.ForFields(refused);
        };

    /// <summary>What a route knows; null if it is none with a handler.</summary>
    public static QueryNames? Of(Endpoint? endpoint)
    {
        if (endpoint is not RouteEndpoint route || route.Metadata.GetMetadata<MethodInfo>() is not { } handler)
        {
            return null;
        }

        return Cache.GetValue(
            route,
            _ => new QueryNames(
                handler,
                route.RoutePattern.Parameters.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase),
                route.Metadata.GetOrderedMetadata<IQueryMetadata>().Select(q => q.Name)
            )
        );
    }

    /// <summary>Whether the route has a parameter of the name.</summary>
    public bool Knows(string name) => _known.Exists(k => string.Equals(k.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Parameters that do not exist.</summary>
    public IReadOnlyList<FieldError> Unknown(IQueryCollection query) =>
        [.. query.Keys.Where(sent => !Knows(sent)).Select(sent => UnknownNames.At(sent, sent, _known.ConvertAll(k => k.Name)))];

    private IReadOnlyList<FieldError> Refused(IQueryCollection query) =>
        [
            .. Unknown(query),
            .. _known
                .SelectMany(k => query[k.Name].OfType<string>().Select(sent => RequestValues.BrokenInQuery(k.Name, sent, k.Type)))
                .OfType<FieldError>(),
        ];

    /// <summary>Parameters that do not exist, are missing or can't be read.</summary>
    public IReadOnlyList<FieldError> Errors(IQueryCollection query) =>
        [
            .. Unknown(query),
            .. _known.Where(k => k.Required && query[k.Name].Count == 0).Select(k => new FieldError(k.Name, CoreErrors.Required, [])),
            .. _known
                .Where(k => query[k.Name].Count > 0 && !Fits(query[k.Name].ToString(), k.Type))
                .Select(k => new FieldError(k.Name, CoreErrors.Format, [UnreadableValue.ExpectedOf(k.Type) ?? k.Name])),
        ];

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<RouteEndpoint, QueryNames> Cache = [];

    private void Add(IEnumerable<ParameterInfo> parameters, IReadOnlySet<string> inPath)
    {
        var nullability = new NullabilityInfoContext();
        foreach (var parameter in parameters)
        {
            var type = parameter.ParameterType;
            if (parameter.IsDefined(typeof(AsParametersAttribute)))
            {
                Add(type.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters(), inPath);
            }
            else if (IsValue(type) && !inPath.Contains(parameter.Name!))
            {
                var optional = parameter.HasDefaultValue || nullability.Create(parameter).WriteState == NullabilityState.Nullable;
                _known.Add((System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!), type, !optional));
            }
        }
    }

    private static bool IsValue(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        type = type.IsArray ? type.GetElementType()! : type;
        return type == typeof(string) || type.IsEnum || IsParsable(type);
    }

    private static bool IsParsable(Type type) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>));

    private static bool Fits(string text, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) || !IsParsable(type) || (bool)Parse.MakeGenericMethod(type).Invoke(null, [text])!;
    }

    private static bool Parses<T>(string text)
        where T : IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out _);
}
