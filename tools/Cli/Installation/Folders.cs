namespace Platform.Cli.Installation;

/// <summary>
/// Where this checkout and its local installation keep things. Everything made at run time is under <c>.platform/</c>, or where
/// PLATFORM_STATE says: a second installation of the same checkout.
/// </summary>
internal static class Folders
{
    public static string Root { get; } = FindRoot();

    public static string State { get; } = Environment.GetEnvironmentVariable("PLATFORM_STATE") ?? Path.Combine(Root, ".platform");

    public static string Secrets => Made(Path.Combine(State, "secrets"));

    public static string Logs => Made(Path.Combine(State, "logs"));

    public static string Run => Made(Path.Combine(State, "run"));

    public static string Cache => Made(Path.Combine(State, "cache"));

    /// <summary>The services as they are started: see <see cref="Build"/>.</summary>
    public static string Programs => Path.Combine(State, "programs");

    public static string Tools => Made(Path.Combine(State, "tools"));

    public static string Files(string service) => Made(Path.Combine(State, "files", service));

    private static string Made(string folder) => Directory.CreateDirectory(folder).FullName;

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
