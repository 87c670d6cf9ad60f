using System.Net.Sockets;
using Yarp.ReverseProxy.Forwarder;

namespace Gateway.Routing;

/// <summary>Pooled connections to the services, with a second attempt where it is safe.</summary>
internal sealed class UpstreamClients(IConfiguration settings) : ForwarderHttpClientFactory
{
    protected override void ConfigureHandler(ForwarderHttpClientContext context, SocketsHttpHandler handler)
    {
        base.ConfigureHandler(context, handler);
        handler.ConnectTimeout = settings.GetValue<TimeSpan>("Upstream:ConnectTimeout");
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);

        // Left before a replica that ends has drained (Platform:DrainSeconds), so that no request is put on a connection just when it is
        // closed.
        handler.PooledConnectionIdleTimeout = settings.GetValue<TimeSpan>("Upstream:IdleTimeout");
    }

    protected override HttpMessageHandler WrapHandler(ForwarderHttpClientContext context, HttpMessageHandler handler) =>
        new RetryOnRefusedConnection(settings.GetValue<TimeSpan>("Upstream:SecondTryAfter"))
        {
            InnerHandler = base.WrapHandler(context, handler),
        };

    /// <summary>
    /// A read whose connection was refused is sent again after a moment: a service that restarts is back by then. Nothing was sent the
    /// first time, so nothing can happen twice.
    /// </summary>
    private sealed class RetryOnRefusedConnection(TimeSpan moment) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException e) when (IsRead(request) && e.InnerException is SocketException)
            {
                await Task.Delay(moment, cancellationToken);
                return await base.SendAsync(request, cancellationToken);
            }
        }

        private static bool IsRead(HttpRequestMessage request) =>
            request.Content is null && (request.Method == HttpMethod.Get || request.Method == HttpMethod.Head);
    }
}
