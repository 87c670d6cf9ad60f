using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Platform.Hosting.Messaging;
using Platform.Hosting.Peers;

namespace Platform.Hosting.Operations;

/// <summary>
/// Saves one event and takes it back, then reads the list of each collection from its own address, with its own token; then the service is
/// ready. Afterwards, leaving most of the processor to callers, it reads whatever else can be read without knowing an id. What fails is no
/// failure of the service: the readiness checks of the database and of the issuer say that, and the service is ready when the time is over.
/// </summary>
internal sealed partial class WarmUpRequests(
    TimeSpan atMost,
    string[] paths,
    IServiceScopeFactory scopes,
    IServer server,
    EndpointDataSource endpoints,
    IHostApplicationLifetime host,
    IConfiguration settings,
    ILogger<WarmUpRequests> log
) : BackgroundService, IHealthCheck
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // Other services of the machine may still be starting.
    private static readonly TimeSpan AfterReady = TimeSpan.FromSeconds(5);

    private volatile bool _isWarm;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_isWarm ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The service is warming up."));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        try
        {
            await StartedAsync(stoppingToken);
            time.CancelAfter(atMost);
            await UntilItSucceedsAsync(TouchDatabaseAsync, time.Token);
            using var client = await ClientAsync(time.Token);
            if (client is null)
            {
                return;
            }

            foreach (var path in paths.Concat(WarmUpPaths.Lists(endpoints.Endpoints, settings["Platform:Counties:0"])))
            {
                await ReadAsync(client, path, time.Token);
            }

            LogWarm(log, Stopwatch.GetElapsedTime(started));
            _isWarm = true;
            await Task.Delay(AfterReady, stoppingToken);
            foreach (var path in WarmUpPaths.Others(endpoints.Endpoints))
            {
                await Task.Delay(await ReadAsync(client, path, stoppingToken) * 2, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            LogUnfinished(log, atMost);
        }
        finally
        {
            _isWarm = true;
        }
    }

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

    // Null: it listens to no socket.
    private async Task<HttpClient?> ClientAsync(CancellationToken ct)
    {
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(IsRest) is not { } address)
        {
            return null;
        }

        var token = settings["Auth:ClientId"] is null ? null : await UntilItSucceedsAsync(TokenAsync, ct);
        var client = new HttpClient { BaseAddress = Own(address) };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new("Bearer", token);
        return client;
    }

    // The other endpoint is for peers and speaks HTTP/2 alone.
    private bool IsRest(string address) =>
        address.StartsWith(Uri.UriSchemeHttp + ":", StringComparison.Ordinal)
        && (settings["Kestrel:Endpoints:Grpc:Url"] is not { } grpc || Own(grpc).Port != Own(address).Port);

    // What stands for every interface of the machine is reached at its own.
    private static Uri Own(string address) =>
        new UriBuilder("http", "127.0.0.1", Microsoft.AspNetCore.Http.BindingAddress.Parse(address).Port).Uri;

    private async Task<string?> TokenAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return scope.ServiceProvider.GetService<ServiceToken>() is { } own ? await own.GetAsync().WaitAsync(ct) : null;
    }

    // Database and issuer may start at the same time as the service.
    private static async Task<T> UntilItSucceedsAsync<T>(Func<CancellationToken, Task<T>> step, CancellationToken ct)
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

    /// <returns>How long the answer took.</returns>
    private async Task<TimeSpan> ReadAsync(HttpClient client, string path, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), ct);
            await answer.Content.CopyToAsync(Stream.Null, ct);
        }
        catch (HttpRequestException e)
        {
            LogFailed(log, path, e.Message);
        }

        return Stopwatch.GetElapsedTime(started);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Warm after {Elapsed}")]
    private static partial void LogWarm(ILogger log, TimeSpan elapsed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not warm within {AtMost}; the first requests will be slow")]
    private static partial void LogUnfinished(ILogger log, TimeSpan atMost);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The warm-up's {Path} failed: {Reason}")]
    private static partial void LogFailed(ILogger log, string path, string reason);
}
