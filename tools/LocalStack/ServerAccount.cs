namespace Platform.LocalStack;

/// <summary>The account the servers run as: PostgreSQL refuses root, so under root they run as <c>nobody</c>.</summary>
public static class ServerAccount
{
    /// <summary>The command, run as <c>nobody</c> if this process runs as root.</summary>
    public static IReadOnlyList<string> RunAs(IEnumerable<string> command) =>
        Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid", "nobody", "--regid", "nogroup", "--clear-groups", "--", .. command]
            : [.. command];

    /// <summary>Gives the path and everything in it to <c>nobody</c>; does nothing unless this process runs as root.</summary>
    public static async Task OwnAsync(string path, CancellationToken ct)
    {
        if (Environment.IsPrivilegedProcess)
        {
            await Subprocess.RunAsync(["chown", "-R", "nobody:nogroup", path], ct: ct);
        }
    }

    /// <summary>Whether <c>nobody</c> can reach the folder: a folder above it (such as a home with mode 0700) can deny it.</summary>
    public static bool CanReach(string folder)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return true;
        }

        var ancestors = new List<DirectoryInfo>();
        for (var at = new DirectoryInfo(folder).Parent; at is not null; at = at.Parent)
        {
            ancestors.Add(at);
        }

        return ancestors.Where(a => a.Exists).All(a => a.UnixFileMode.HasFlag(UnixFileMode.OtherExecute));
    }
}
