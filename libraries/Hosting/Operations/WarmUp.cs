using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Hosting.Access;
using Platform.Hosting.Messaging;
using Platform.Hosting.Peers;

namespace Platform.Hosting.Operations;

/// <summary>Takes the paths of requests once before the service says that it is ready, so that no caller waits for what is made at first
/// use: routes, the model of the database, queries, serializers, connections, the issuer's keys.</summary>
public static class WarmUp
{
    /// <summary>Ready comes after the warm-up, or after the seconds of <c>Platform:WarmUpSeconds</c> (30; 0: there is none).</summary>
    /// <param name="builder">Of a server; its database and its own token are warmed as far as it has them.</param>
    /// <param name="paths">To be read beside the lists and records of the server's own collections.</param>
    public static void AddWarmUp(this WebApplicationBuilder builder, params string[] paths)
    {
        var atMost = TimeSpan.FromSeconds(builder.Configuration.GetValue("Platform:WarmUpSeconds", 30));
        if (atMost <= TimeSpan.Zero)
        {
            return;
        }

        builder
            .Services.AddSingleton(p => ActivatorUtilities.CreateInstance<WarmUpRequests>(p, atMost, paths))
            .AddSingleton<IStartupFilter>(p => p.GetRequiredService<WarmUpRequests>())
            .AddHostedService(p => p.GetRequiredService<WarmUpRequests>());
        builder.Services.AddHealthChecks().AddCheck<WarmUpRequests>("warm-up", HealthStatus.Unhealthy, tags: ["ready"]);
    }
}

/// <summary>
/// Saves one event and takes it back, then sends the service its own reading requests, about a place that has no records, through the whole
/// pipeline but not through a socket: before it is ready the list of each collection, afterwards everything else that can be read without
/// knowing an id. What fails is no failure of the service: the readiness checks of the database and of the issuer say that, and the service
/// is ready when the time is over.
/// </summary>
internal sealed partial class WarmUpRequests(
    TimeSpan atMost,
    string[] paths,
    IServiceScopeFactory scopes,
    IHttpContextFactory contexts,
    EndpointDataSource endpoints,
    IHostApplicationLifetime host,
    IConfiguration settings,
    ILogger<WarmUpRequests> log
) : BackgroundService, IHealthCheck, IStartupFilter
{
    // Of the right form, and nowhere: its lists are empty.
    private const string Nowhere = "000000";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private RequestDelegate? pipeline;
    private volatile bool isWarm;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(isWarm ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The service is warming up."));

    /// <summary>Keeps the pipeline as the server has it.</summary>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(following =>
            {
                pipeline = following;
                return following;
            });
            next(app);
        };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        try
        {
            await StartedAsync(stoppingToken);
            time.CancelAfter(atMost);
            await UntilItSucceeds(TouchDatabaseAsync, time.Token);
            var token = settings["Auth:ClientId"] is null ? null : await UntilItSucceeds(TokenAsync, time.Token);
            var own = Paths(endpoints.Endpoints).ToLookup(IsList);
            await SendAsync([.. paths, .. own[true]], token, time.Token);
            LogWarm(log, Stopwatch.GetElapsedTime(started));
            isWarm = true;
            await SendAsync(own[false], token, stoppingToken);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            LogUnfinished(log, atMost);
        }
        finally
        {
            isWarm = true;
        }
    }

    /// <summary>What can be read of every collection without knowing anything: lists, and records by an id that nothing has.</summary>
    internal static IEnumerable<string> Paths(IEnumerable<Endpoint> endpoints) =>
        from endpoint in endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true
        where endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy == PlaceRequirement.Policy)
        where endpoint.RoutePattern.Parameters.All(p => p.Name is "division" or "id")
        select string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(Text)))) into path
        select '/' + path;

    // /v1/divisions/{division}/{collection}
    private static bool IsList(string path) => path.TrimEnd('/').Count(c => c == '/') == 4;

    private static string Text(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) =>
        part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "division" } => Nowhere,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart => Guid.Empty.ToString(),
            _ => "",
        };

    private async Task StartedAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStart = host.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(ct);
    }

    // One change from the interceptors to the database, which is never committed.
    private async Task<bool> TouchDatabaseAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (scope.ServiceProvider.GetService<DbContext>() is { } db)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            db.Add(
                new OutboxEvent
                {
                    EventId = Guid.CreateVersion7(),
                    Type = nameof(WarmUp),
                    RoutingKey = nameof(WarmUp),
                    Body = "{}",
                    RecordedAt = DateTimeOffset.UtcNow,
                }
            );
            await db.SaveChangesAsync(ct);
        }

        return true;
    }

    private async Task<string?> TokenAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return scope.ServiceProvider.GetService<ServiceToken>() is { } own ? await own.Get().WaitAsync(ct) : null;
    }

    // Database and issuer may start beside the service.
    private static async Task<T> UntilItSucceeds<T>(Func<CancellationToken, Task<T>> step, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return await step(ct);
            }
            catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                await Task.Delay(Pause, ct);
            }
        }
    }

    private async Task SendAsync(IEnumerable<string> requests, string? token, CancellationToken ct)
    {
        foreach (var path in requests)
        {
            await SendAsync(path, token, ct);
        }
    }

    private async Task SendAsync(string path, string? token, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(
            new HttpRequestFeature
            {
                Method = HttpMethods.Get,
                Scheme = Uri.UriSchemeHttp,
                Protocol = HttpProtocol.Http11,
                Path = path,
                QueryString = "?limit=1",
            }
        );
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        var request = contexts.Create(features);
        try
        {
            request.RequestServices = scope.ServiceProvider;
            request.RequestAborted = ct;
            request.Request.Host = new HostString("localhost");
            if (token is not null)
            {
                request.Request.Headers.Authorization = $"Bearer {token}";
            }

            await pipeline!(request);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogFailed(log, path, e.Message);
        }
        finally
        {
            contexts.Dispose(request);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Warm after {Elapsed}")]
    private static partial void LogWarm(ILogger log, TimeSpan elapsed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not warm within {AtMost}; the first requests will be slow")]
    private static partial void LogUnfinished(ILogger log, TimeSpan atMost);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The warm-up's {Path} failed: {Reason}")]
    private static partial void LogFailed(ILogger log, string path, string reason);
}
