using Microsoft.AspNetCore.Builder;
using Platform.Hosting.Operations;

namespace Platform.Hosting.Tests;

public sealed class SettingsFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("settings-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_is_a_setting_named_as_its_variable_would_be()
    {
        File.WriteAllText(Path.Combine(_folder, "ConnectionStrings__Database"), "Host=postgres\n");
        var builder = WebApplication.CreateBuilder(["--Platform:SettingsFolder", _folder]);

        builder.AddSettingsFiles();

        builder.Configuration["ConnectionStrings:Database"].ShouldBe("Host=postgres");
    }

    [Fact]
    public void A_relative_folder_starts_at_the_assembly_whatever_the_working_directory_is()
    {
        File.WriteAllText(Path.Combine(_folder, "Platform__Cell"), "shared");
        var builder = WebApplication.CreateBuilder(["--Platform:SettingsFolder", Path.GetRelativePath(AppContext.BaseDirectory, _folder)]);

        builder.AddSettingsFiles();

        builder.Configuration["Platform:Cell"].ShouldBe("shared");
    }

    [Fact]
    public void A_folder_that_is_named_but_not_there_stops_the_service()
    {
        var builder = WebApplication.CreateBuilder(["--Platform:SettingsFolder", Path.Combine(_folder, "missing")]);
        Should.Throw<DirectoryNotFoundException>(builder.AddSettingsFiles);
    }
}
