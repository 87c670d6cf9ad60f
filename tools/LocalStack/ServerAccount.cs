namespace Platform.LocalStack;

/// <summary>The account the servers run as: PostgreSQL refuses root, so under root they run as <c>nobody</c>.</summary>
public static class ServerAccount
{
    public static IReadOnlyList<string> RunAs(IEnumerable<string> command) =>
        Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid", "nobody", "--regid", "nogroup", "--clear-groups", "--", .. command]
            : [.. command];

    public static async Task OwnAsync(string path, CancellationToken ct)
    {
        if (Environment.IsPrivilegedProcess)
        {
            await Subprocess.RunAsync(["chown", "-R", "nobody:nogroup", path], ct: ct);
        }
    }

    /// <summary>False when a folder above (such as a 0700 home) keeps the account out.</summary>
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
