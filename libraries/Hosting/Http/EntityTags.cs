using System.Globalization;
using Microsoft.AspNetCore.Http;
using Platform.Core;

namespace Platform.Hosting.Http;

/// <summary>
/// The version the caller read, from If-Match. PUT, PATCH and DELETE must carry it; on a POST action it is honoured when sent.
/// </summary>
/// <param name="Version">Null: the caller asks for no check.</param>
public readonly record struct IfMatch(int? Version)
{
    /// <summary>Whatever version there is: no check.</summary>
    public static readonly IfMatch Any = new(null);

    /// <summary>Throws <c>version.stale</c> if the record has moved on.</summary>
    public void Check(IVersioned record)
    {
        if (Version is { } version && version != record.Version)
        {
            throw CoreErrors.StaleVersion.Because(record.Version);
        }
    }

    /// <summary>Read from the header; <c>*</c> means any version.</summary>
    public static ValueTask<IfMatch> BindAsync(HttpContext http)
    {
        var header = http.Request.Headers.IfMatch.ToString();
        if (header.Length == 0)
        {
            return HttpMethods.IsPost(http.Request.Method) ? ValueTask.FromResult(Any) : throw CoreErrors.VersionRequired.At("If-Match");
        }

        if (header == "*")
        {
            return ValueTask.FromResult(Any);
        }

        return int.TryParse(header.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? ValueTask.FromResult(new IfMatch(version))
            : throw CoreErrors.Format.At("If-Match", "\"3\"");
    }
}

/// <summary>Puts the version of every single record answered into the ETag header, and answers 304 to a caller who already has
/// it.</summary>
internal sealed class EntityTagFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var value = result is INestedHttpResult nested ? nested.Result : result;
        if ((value is IValueHttpResult { Value: IVersioned view } ? view : value as IVersioned) is { } versioned)
        {
            var tag = $"\"{versioned.Version}\"";
            context.HttpContext.Response.Headers.ETag = tag;
            if (HttpMethods.IsGet(context.HttpContext.Request.Method) && context.HttpContext.Request.Headers.IfNoneMatch == tag)
            {
                return Results.StatusCode(StatusCodes.Status304NotModified);
            }
        }

        return result;
    }
}
