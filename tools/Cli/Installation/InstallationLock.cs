namespace Platform.Cli.Installation;

/// <summary>Only one command changes the installation at a time. The operating system releases the lock when its holder is
/// killed.</summary>
internal sealed class InstallationLock : IDisposable
{
    private readonly FileStream _file;

    private InstallationLock(FileStream file) => _file = file;

    public static InstallationLock Take()
    {
        try
        {
            return new(new FileStream(Path.Combine(Folders.Run, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken)
        {
            throw new CliException(
                "另一个命令正在更改本安装。Another command is changing this installation; try again when it has ended.",
                taken
            );
        }
    }

    public void Dispose() => _file.Dispose();
}
