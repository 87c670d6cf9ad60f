using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Platform.Core;

namespace Platform.Api.Requests;

/// <summary>
/// Refuses bodies that can't be read before anything tries to: JSON in another encoding than UTF-8, forms that are cut off or have no
/// boundary, fields of a form that are no text.
/// </summary>
public static class ReadableBody
{
    /// <summary>Refuses, or passes the request on with its body ready to be read, and read again.</summary>
    public static async Task CheckAsync(HttpContext http, RequestDelegate next)
    {
        var request = http.Request;
        if (request.ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true)
        {
            request.ContentType = WithoutCharset(request.ContentType);
        }

        if (request.HasFormContentType)
        {
            await CheckFormAsync(request, http.RequestAborted);
        }
        else if (request.Headers.ContainsKey("Idempotency-Key") || request.HasJsonContentType())
        {
            // A repeatable request is compared with the first; a body that does not fit is read again to name all that is wrong.
            request.EnableBuffering();
        }

        await next(http);
    }

    // RFC 8259: JSON between systems is UTF-8. Another charset is refused, and UTF-8 need not be named: the framework fails on any that it
    // does not know, and on quotes around one that it does.
    private static string WithoutCharset(string contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
        {
            throw CoreErrors.MediaType.Because(contentType);
        }

        foreach (var charset in type.Parameters.Where(p => p.Name.Equals("charset", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            if (!HeaderUtilities.RemoveQuotes(charset.Value).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            {
                throw CoreErrors.MediaType.Because(contentType);
            }

            type.Parameters.Remove(charset);
        }

        return type.ToString();
    }

    private static async Task CheckFormAsync(HttpRequest request, CancellationToken ct)
    {
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(ct);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw CoreErrors.FormUnreadable.Because();
        }

        var wrong = form.SelectMany(field =>
            field
                .Value.OfType<string>()
                .Append(field.Key)
                .Select(PlainText.FirstWrong)
                .OfType<string>()
                .Select(found => new FieldError(PlainText.Printable(field.Key), CoreErrors.NoText, [found]))
        );
        if (wrong.ToList() is { Count: > 0 } errors)
        {
            throw DomainException.ForFields(errors);
        }
    }
}
