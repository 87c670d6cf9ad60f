using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Platform.Core;
using Platform.Core.Http;

namespace Platform.Hosting.Http;

/// <summary>
/// What the caller read, from If-Match. PUT, PATCH and DELETE must carry it; on a POST action it is honoured when sent.
/// </summary>
/// <param name="Tags">One of them must be the record's; null: the caller asks for no check.</param>
public readonly record struct IfMatch(IReadOnlyList<EntityTag>? Tags)
{
    /// <summary>Whatever version there is: no check.</summary>
    public static readonly IfMatch Any = new((IReadOnlyList<EntityTag>?)null);

    /// <summary>The version, whatever was shown of others.</summary>
    public IfMatch(int version)
        : this([new EntityTag(version, null)]) { }

    /// <summary>
    /// Throws <c>version.stale</c> if the record has moved on. Given a view that shows others, what it shows of them must be what the
    /// caller saw, unless the caller sent the version only.
    /// </summary>
    public void Check(IVersioned record)
    {
        if (Tags is { } seen)
        {
            var now = EntityTag.Of(record);
            if (
                !seen.Any(tag =>
                    tag.Version == now.Version && (tag.Others is null || record is not IShowsOthers || tag.Others == now.Others)
                )
            )
            {
                throw CoreErrors.StaleVersion.Because(now);
            }
        }
    }

    /// <summary>
    /// Read from the header: one tag or several; <c>*</c> means any version. A weak tag counts as the strong one, against RFC 9110: a
    /// proxy that compresses answers turns <c>"3"</c> into <c>W/"3"</c>, and the versions that it names are exact.
    /// </summary>
    public static ValueTask<IfMatch> BindAsync(HttpContext http)
    {
        var header = http.Request.Headers.IfMatch.ToString();
        if (header.Length == 0)
        {
            return HttpMethods.IsPost(http.Request.Method) ? ValueTask.FromResult(Any) : throw CoreErrors.VersionRequired.At("If-Match");
        }

        return ValueTask.FromResult(header == "*" ? Any : new IfMatch(Read(header)));
    }

    // Also a number without quotes, as the member "version" of an answer has it.
    private static List<EntityTag> Read(string header)
    {
        var texts = EntityTagHeaderValue.TryParseStrictList([header], out var list)
            ? list.Select(t => t.Tag.ToString().Trim('"'))
            : [header];
        var tags = texts.Select(EntityTag.Parse).ToList();
        return tags.Contains(null) ? throw CoreErrors.Format.At("If-Match", "\"3\"") : [.. tags.Select(t => t!.Value)];
    }
}

/// <summary>
/// Puts the tag of every single record answered into the ETag header, answers 304 to a caller who already has it, and refuses a change by
/// a caller who saw other data of others than the record shows now.
/// </summary>
internal sealed class EntityTagFilter(ShownRecord shown) : IEndpointFilter
{
    private const string ListType = "application/json; charset=utf-8";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method))
        {
            await shown.CheckAsync(http);
        }

        var result = await next(context);
        var value = result is INestedHttpResult nested ? nested.Result : result;
        if (HttpMethods.IsGet(http.Request.Method) && (value is IValueHttpResult { Value: IPage page } ? page : value as IPage) is { } list)
        {
            return Answer(http, list);
        }

        if ((value is IValueHttpResult { Value: IVersioned view } ? view : value as IVersioned) is { } versioned)
        {
            var tag = new EntityTagHeaderValue($"\"{EntityTag.Of(versioned)}\"");
            http.Response.Headers.ETag = tag.ToString();
            if (HttpMethods.IsGet(http.Request.Method) && Has(http.Request, tag))
            {
                return Results.StatusCode(StatusCodes.Status304NotModified);
            }
        }

        return result;
    }

    // A list's tag is the digest of what is shown: a page may change with the day, and with what it shows of others.
    private static IResult Answer(HttpContext http, IPage page)
    {
        var json = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var body = JsonSerializer.SerializeToUtf8Bytes(page, page.GetType(), json);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}\"", isWeak: true);
        http.Response.Headers.ETag = tag.ToString();
        return Has(http.Request, tag) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(body, ListType);
    }

    // If-None-Match is compared weakly: "3" and W/"3" are the same.
    private static bool Has(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch.ToArray()!, out var known)
        && known.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(tag, useStrongComparison: false));
}

/// <summary>
/// What the record of a changing request shows now: the answer of its reading route, asked inside the process. So every change honours the
/// whole tag, whether or not its feature loads the heads and captains that the tag covers.
/// </summary>
internal sealed class ShownRecord(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<Endpoint, RouteEndpoint?> _readers = new();

    /// <summary>Throws <c>version.stale</c> if If-Match names what is shown of others, and it is no longer shown.</summary>
    public async Task CheckAsync(HttpContext http)
    {
        if (
            http.Request.Headers.IfMatch.Count == 0
            || (await IfMatch.BindAsync(http)).Tags is not { } seen
            || seen.Any(tag => tag.Others is null)
            || http.GetEndpoint() is not RouteEndpoint change
            || _readers.GetOrAdd(change, _ => ReaderOf(http, change)) is not { } reader
        )
        {
            return;
        }

        var now = await TagAsync(http, reader);
        if (!seen.Any(tag => now.Contains($"\"{tag}\"", StringComparison.Ordinal)))
        {
            throw CoreErrors.StaleVersion.Because(now.Trim('"'));
        }
    }

    private async Task<string> TagAsync(HttpContext http, RouteEndpoint reader)
    {
        await using var scope = scopes.CreateAsyncScope();
        var read = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = http.User };
        read.RequestAborted = http.RequestAborted;
        read.Request.Method = HttpMethods.Get;
        read.Request.Path = http.Request.Path;
        read.Request.RouteValues = http.Request.RouteValues;
        read.SetEndpoint(reader);
        await reader.RequestDelegate!(read);
        return read.Response.Headers.ETag.ToString();
    }

    // The nearest address above, or the same, at which the record that is answered to the change can be read.
    private static RouteEndpoint? ReaderOf(HttpContext http, RouteEndpoint change)
    {
        var answered = AnswersOf(change).ToHashSet();
        var routes = http
            .RequestServices.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true)
            .Where(e => AnswersOf(e).Intersect(answered).Any())
            .ToLookup(Address);
        for (var address = Address(change); address.Length > 0; address = address[..Math.Max(0, address.LastIndexOf('/'))])
        {
            if (routes[address].FirstOrDefault() is { } reader)
            {
                return reader;
            }
        }

        return null;
    }

    private static string Address(RouteEndpoint route) => route.RoutePattern.RawText!.TrimEnd('/');

    private static IEnumerable<Type?> AnswersOf(Endpoint route) =>
        route.Metadata.OfType<IProducesResponseTypeMetadata>().Select(answer => answer.Type).Where(typeof(IShowsOthers).IsAssignableFrom);
}
