using Platform.Core;

namespace Gateway.Routing;

/// <summary>Says in the API's own words that a service could not answer.</summary>
internal static class UpstreamFailure
{
    public static async Task Explain(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.GetForwarderErrorFeature() is not { } failure || context.Response.HasStarted || context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        if (failure.Exception is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            await Problem.Write(context, StatusCodes.Status413PayloadTooLarge, CoreErrors.TooLarge, BodyLimit.Of(context));
        }
        else if (context.Response.StatusCode is StatusCodes.Status502BadGateway or StatusCodes.Status503ServiceUnavailable or StatusCodes.Status504GatewayTimeout)
        {
            var service = context.GetReverseProxyFeature().Cluster.Config.ClusterId;
            await Problem.Write(context, context.Response.StatusCode, GatewayErrors.UpstreamUnavailable, service);
        }
    }
}
