using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Core.Placement;
using Platform.Hosting.Operations;

namespace Platform.Hosting.Placement;

/// <summary>
/// Follows the file in <c>Placement:File</c>. It is read again every second, since a file of a ConfigMap is replaced behind a symbolic
/// link, which watchers don't see. A missing or invalid file is logged, and the last plan stays in effect.
/// </summary>
public sealed partial class PlacementFile : PeriodicJob
{
    private readonly string? _path;
    private string _read = "";

    /// <summary>Reads the file once, so that the plan holds from the start.</summary>
    public PlacementFile(IConfiguration settings, TimeProvider clock, ILogger<PlacementFile> log)
        : base(TimeSpan.FromSeconds(1), clock, log)
    {
        _path = settings["Placement:File"];
        Look();
    }

    /// <summary>The plan that holds now.</summary>
    public PlacementPlan Plan { get; private set; } = PlacementPlan.Pooled;

    /// <inheritdoc/>
    protected override Task RunOnceAsync(CancellationToken ct)
    {
        Look();
        return Task.CompletedTask;
    }

    private void Look()
    {
        if (_path is null)
        {
            return;
        }

        try
        {
            if (File.ReadAllText(_path, Encoding.UTF8) is var text && text != _read)
            {
                _read = text;
                Plan = PlacementPlan.Read(text);
                LogFollowed(Log, Plan.Version);
            }
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or FormatException)
        {
            LogWrong(Log, _path, wrong.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Placement {Version} holds")]
    private static partial void LogFollowed(ILogger log, string version);

    [LoggerMessage(Level = LogLevel.Error, Message = "The placement in {Path} is not followed, the last one holds: {Reason}")]
    private static partial void LogWrong(ILogger log, string path, string reason);
}

/// <summary>Adding the placement to a program.</summary>
public static class PlacementServices
{
    /// <summary>Registers <see cref="PlacementFile"/> and the job that reads it again.</summary>
    public static IServiceCollection AddPlacement(this IServiceCollection services) =>
        services.AddSingleton<PlacementFile>().AddHostedService(p => p.GetRequiredService<PlacementFile>());
}
