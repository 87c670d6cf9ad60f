namespace Platform.Cli.Installation;

/// <summary>
/// Where this checkout and its local installation keep things. Everything made at run time is under <c>.platform/</c>, or where
/// PLATFORM_STATE says: a second installation of the same checkout. Secrets, logs, uploaded files and what runs are for the owner's eyes
/// only; the servers' data is their account's.
/// </summary>
internal static class Folders
{
    public static string Root { get; } = FindRoot();

    public static string State { get; } = Environment.GetEnvironmentVariable("PLATFORM_STATE") ?? Path.Combine(Root, ".platform");

    public static string Secrets => Private(Path.Combine(State, "secrets"));

    public static string Logs => Private(Path.Combine(State, "logs"));

    public static string Run => Private(Path.Combine(State, "run"));

    public static string Cache => Made(Path.Combine(State, "cache"));

    /// <summary>The services as they are started: see <see cref="Build"/>.</summary>
    public static string Programs => Path.Combine(State, "programs");

    public static string Tools => Made(Path.Combine(State, "tools"));

    public static string Files(string service) => Private(Path.Combine(Private(Path.Combine(State, "files")), service));

    private static string Made(string folder) => Directory.CreateDirectory(folder).FullName;

    private static string Private(string folder)
    {
        const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (Directory.CreateDirectory(folder, OwnerOnly).UnixFileMode != OwnerOnly)
        {
            File.SetUnixFileMode(folder, OwnerOnly);
        }

        return folder;
    }

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Platform.sln")))
            {
                return at.FullName;
            }
        }

        return Environment.CurrentDirectory;
    }
}
