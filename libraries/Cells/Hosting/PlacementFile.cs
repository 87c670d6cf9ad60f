using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Platform.Cells.Hosting;

/// <summary>
/// The plan in the file <c>Placement:File</c>. When the file is missing or wrong, that is logged and the last plan holds.
/// </summary>
public sealed partial class PlacementFile
{
    private readonly string? _path;
    private readonly ILogger<PlacementFile> _log;
    private string _text = "";

    /// <summary>Reads the file once, so that a plan holds from the start.</summary>
    public PlacementFile(IConfiguration settings, ILogger<PlacementFile> log)
    {
        (_path, _log) = (settings["Placement:File"], log);
        Read();
    }

    /// <summary>The plan that holds now.</summary>
    public PlacementPlan Plan { get; private set; } = PlacementPlan.Pooled;

    /// <summary>Reads the file again; the plan changes when the text has changed.</summary>
    public void Read()
    {
        if (_path is null)
        {
            return;
        }

        try
        {
            if (File.ReadAllText(_path, Encoding.UTF8) is var text && text != _text)
            {
                _text = text;
                Plan = PlacementPlan.Read(text);
                LogFollowed(_log, Plan.Version);
            }
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or FormatException)
        {
            LogWrong(_log, _path, wrong.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Placement {Version} holds")]
    private static partial void LogFollowed(ILogger log, string version);

    [LoggerMessage(Level = LogLevel.Error, Message = "The placement in {Path} is not followed, the last one holds: {Reason}")]
    private static partial void LogWrong(ILogger log, string path, string reason);
}
