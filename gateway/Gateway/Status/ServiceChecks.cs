using System.Diagnostics;
using Gateway.Documents;
using Gateway.Routing;
using Microsoft.Extensions.Options;

namespace Gateway.Status;

/// <summary>Asks every service whether it is ready; however many ask, each service is asked once in two seconds.</summary>
internal sealed class ServiceChecks(IHttpClientFactory http, IOptions<RouteTable> routes, IConfiguration settings, TimeProvider clock)
    : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _checking = new(1);
    private StatusReport? _last;

    public async Task<StatusReport> ReportAsync(CancellationToken ct)
    {
        await _checking.WaitAsync(ct);
        try
        {
            if (_last is null || clock.GetUtcNow() - _last.CheckedAt > Kept)
            {
                var services = await Task.WhenAll(routes.Value.Services.Select(service => CheckAsync(service, ct)));
                var up = services.All(s => s.Status == StatusReport.Up);
                _last = new StatusReport(up ? StatusReport.Up : StatusReport.Degraded, clock.GetUtcNow(), [Self(), .. services]);
            }

            return _last;
        }
        finally
        {
            _checking.Release();
        }
    }

    public void Dispose() => _checking.Dispose();

    private static ServiceStatus Self() =>
        new(
            "gateway",
            StatusReport.Up,
            "Healthy",
            0,
            FileVersionInfo.GetVersionInfo(typeof(ServiceChecks).Assembly.Location).ProductVersion
        );

    private async Task<ServiceStatus> CheckAsync(string service, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var client = http.CreateClient(ServiceDocuments.Client);
            using var answer = await client.GetAsync(new Uri(new Uri(ProxyRoutes.Address(service, settings)), "/readyz"), ct);
            var version = answer.Headers.TryGetValues("Platform-Version", out var values) ? values.First() : null;
            var said = await answer.Content.ReadAsStringAsync(ct);
            return new ServiceStatus(
                service,
                answer.IsSuccessStatusCode && said != "Degraded" ? StatusReport.Up : StatusReport.Degraded,
                said,
                Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 1),
                version
            );
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return new ServiceStatus(
                service,
                StatusReport.Degraded,
                e.Message,
                Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 1)
            );
        }
    }
}
