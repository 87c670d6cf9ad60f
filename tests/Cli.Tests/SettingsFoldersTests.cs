using Platform.Cli.Containers;

namespace Platform.Cli.Tests;

public sealed class SettingsFoldersTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("settings-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_folder_holds_the_settings_written_last_and_no_others()
    {
        var folders = new SettingsFolders(_root);
        folders.Write("drills", [("Platform__Counties__0", "622921"), ("Platform__Counties__1", "622922")]);
        folders.Write("drills", [("Platform__Counties__0", "622923")]);

        Directory.GetFiles(Path.Combine(_root, "drills")).Select(Path.GetFileName).ShouldBe(["Platform__Counties__0"]);
        File.ReadAllText(Path.Combine(_root, "drills", "Platform__Counties__0")).ShouldBe("622923");
    }

    [Fact]
    public void Another_account_can_read_them_but_not_change_them()
    {
        new SettingsFolders(_root).Write("drills", [("Auth__ClientSecret", "x")]);

        var mode = File.GetUnixFileMode(Path.Combine(_root, "drills", "Auth__ClientSecret"));
        mode.HasFlag(UnixFileMode.OtherRead).ShouldBeTrue();
        mode.HasFlag(UnixFileMode.OtherWrite).ShouldBeFalse();
    }
}
