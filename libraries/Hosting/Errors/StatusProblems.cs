using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Platform.Core;

namespace Platform.Hosting.Errors;

/// <summary>
/// Gives every problem a code, a sentence in the caller's language and the request's trace id, also those that the framework makes from a
/// bare status: an unknown address, a method that is not taken.
/// </summary>
internal static class StatusProblems
{
    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        problem.Extensions["traceId"] = Activity.Current?.Id;
        if (!problem.Extensions.ContainsKey("code") && Refusal(context.HttpContext, problem.Status) is { } refusal)
        {
            var own = Problems.Details(refusal);
            (problem.Type, problem.Title, problem.Detail) = (own.Type, own.Title, null);
            problem.Extensions["code"] = refusal.Error.Code;
        }
    }

    private static DomainException? Refusal(HttpContext http, int? status) =>
        (status ?? http.Response.StatusCode) switch
        {
            StatusCodes.Status401Unauthorized => CoreErrors.NotSignedIn.Because(),
            StatusCodes.Status404NotFound => CoreErrors.NoRoute.Because(PathOf(http)),
            StatusCodes.Status405MethodNotAllowed => CoreErrors.MethodNotAllowed.Because(
                http.Request.Method,
                http.Response.Headers.Allow.ToString()
            ),
            StatusCodes.Status415UnsupportedMediaType => CoreErrors.MediaType.Because(http.Request.ContentType ?? "-"),
            StatusCodes.Status413PayloadTooLarge => CoreErrors.TooLarge.Because("MaxRequestBodySize"),
            >= 500 => CoreErrors.Failed.Because(),
            400 => CoreErrors.Malformed.Because(PathOf(http)),
            _ => null,
        };

    private static string PathOf(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? http.Request.Path.Value ?? "/";
}
