using Platform.Core;
using Platform.Hosting.Errors;

namespace Gateway;

/// <summary>Answers a refusal of the gateway; its statuses (429, 502, 504) do not occur in services.</summary>
internal static class Problem
{
    public static Task WriteAsync(HttpContext context, int status, ErrorDefinition error, params object[] args)
    {
        var details = Problems.Details(error.Because(args));
        details.Status = context.Response.StatusCode = status;
        return context
            .RequestServices.GetRequiredService<IProblemDetailsService>()
            .WriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = details })
            .AsTask();
    }
}
