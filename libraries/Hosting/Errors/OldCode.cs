using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Core.Places;

namespace Platform.Hosting.Errors;

/// <summary>
/// The answer for a division code that nobody has any more: a read is led to the place's present code (301); everything else, and a place
/// that has ended, is refused (410). Both are the problem <c>division.moved</c>, whose <c>movedTo</c> names the code to use.
/// </summary>
public static class OldCode
{
    /// <summary>The answer; sets its headers.</summary>
    /// <param name="http">The request.</param>
    /// <param name="last">The last holder of the code.</param>
    /// <param name="address">The address of the same thing under another code.</param>
    public static ProblemHttpResult Answer(HttpContext http, CodeHolder last, Func<DivisionCode, string> address)
    {
        var problem = Problems.Details(PlaceErrors.Gone(last));
        problem.Extensions["movedTo"] = last.Next is { } next ? new[] { next.Value } : [];
        var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (last.Now is { } now && reads)
        {
            problem.Status = StatusCodes.Status301MovedPermanently;
            http.Response.Headers.Location = address(now);
        }

        if (last.Next is { } successor)
        {
            http.Response.Headers.Link = $"<{address(successor)}>; rel=\"successor-version\"";
        }

        // Another place may get the code: what is stored of this answer is asked for again.
        http.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Problem(problem);
    }
}
