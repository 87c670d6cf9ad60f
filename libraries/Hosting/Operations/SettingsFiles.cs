using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Platform.Hosting.Operations;

/// <summary>
/// Settings in files, one setting each, named like the environment variable. Mounted secrets come this way; they then appear in no process
/// list and no description of a container.
/// </summary>
public static class SettingsFiles
{
    /// <summary>Reads the folder <c>Platform:SettingsFolder</c>, if one is named; a file wins over a variable of its name. A relative path
    /// starts at the program's assembly, as a profile of <c>launchSettings.json</c> needs it.</summary>
    public static void AddSettingsFiles(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["Platform:SettingsFolder"] is { Length: > 0 } folder)
        {
            builder.Configuration.AddKeyPerFile(Path.GetFullPath(folder, AppContext.BaseDirectory), optional: false);
        }
    }
}
