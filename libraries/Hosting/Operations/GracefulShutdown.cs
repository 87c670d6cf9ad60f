using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Platform.Hosting.Operations;

/// <summary>How a server ends: it answers on for a moment, then finishes what it works on.</summary>
public static class GracefulShutdown
{
    private static readonly TimeSpan Shutdown = TimeSpan.FromSeconds(30);

    /// <summary>Ends within half a minute, after the seconds of <c>Platform:DrainSeconds</c>; 0 by default, since only a rollout behind a
    /// load balancer needs them.</summary>
    public static void AddGracefulShutdown(this WebApplicationBuilder builder)
    {
        var drain = TimeSpan.FromSeconds(builder.Configuration.GetValue<int>("Platform:DrainSeconds"));
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = Shutdown + drain);
        if (drain > TimeSpan.Zero)
        {
            builder
                .Services.AddSingleton(new Draining(drain))
                .AddSingleton<IStartupFilter>(p => p.GetRequiredService<Draining>())
                .AddHostedService(p => p.GetRequiredService<Draining>());
        }
    }

    /// <summary>
    /// While the server shuts down, each answer asks the client to close the connection. A client with a connection pool otherwise stays
    /// with the ending replica as long as its connections last, whatever the load balancer does; and a proxy can't repeat a write that was
    /// sent just when its connection was closed.
    /// </summary>
    private sealed class Draining(TimeSpan time) : IHostedLifecycleService, IStartupFilter
    {
        private volatile bool _ending;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (http, then) =>
                    {
                        if (_ending && HttpProtocol.IsHttp11(http.Request.Protocol))
                        {
                            http.Response.Headers.Connection = "close";
                        }

                        return then(http);
                    }
                );
                next(app);
            };

        // Before anything is stopped.
        public Task StoppingAsync(CancellationToken cancellationToken)
        {
            _ending = true;
            return Task.Delay(time, cancellationToken);
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
