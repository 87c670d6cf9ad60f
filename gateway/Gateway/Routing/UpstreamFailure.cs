using Platform.Core;

namespace Gateway.Routing;

/// <summary>Answers in the API's format that a service could not answer.</summary>
internal static class UpstreamFailure
{
    public static async Task ExplainAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (
            context.GetForwarderErrorFeature() is not { } failure
            || context.Response.HasStarted
            || context.RequestAborted.IsCancellationRequested
        )
        {
            return;
        }

        if (IsTooLarge(failure.Exception))
        {
            await Problem.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, CoreErrors.TooLarge, BodyLimit.Of(context));
        }
        else if (
            context.Response.StatusCode
            is StatusCodes.Status502BadGateway
                or StatusCodes.Status503ServiceUnavailable
                or StatusCodes.Status504GatewayTimeout
        )
        {
            var service = Placement.ServiceOf(context.GetReverseProxyFeature().Cluster.Config.ClusterId);
            context
                .RequestServices.GetRequiredService<ILogger<UpstreamClients>>()
                .LogWarning(
                    "{Service} gave no answer to {Method} {Path}: {Error}, {Cause}",
                    service,
                    context.Request.Method,
                    context.Request.Path,
                    failure.Error,
                    failure.Exception?.Message
                );
            await Problem.WriteAsync(context, context.Response.StatusCode, GatewayErrors.UpstreamUnavailable, service);
        }
    }

    // Both sides of the copying report it, each wrapped in its own way.
    private static bool IsTooLarge(Exception? exception) =>
        exception switch
        {
            null => false,
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => true,
            AggregateException many => many.InnerExceptions.Any(IsTooLarge),
            _ => IsTooLarge(exception.InnerException),
        };
}
