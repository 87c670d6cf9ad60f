using Platform.LocalStack;

namespace Operations.Tests.Alerts;

/// <summary>Prometheus' own checker of rules: the one on the machine, or the distribution's, unpacked under <c>.platform/tools</c> and not
/// installed.</summary>
internal static class Promtool
{
    private static readonly Lazy<Task<string?>> Program = new(FindAsync);

    /// <summary>Runs it; a test without it is skipped, aloud.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        if (await Program.Value is not { } program)
        {
            Console.WriteLine("SKIPPED: no promtool, and none to be had by apt-get download prometheus");
            Assert.Skip("no promtool, and none to be had by apt-get download prometheus");
            return "";
        }

        return await Subprocess.RunAsync([program, .. arguments], ct: TestContext.Current.CancellationToken);
    }

    private static async Task<string?> FindAsync()
    {
        var tools = Directory.CreateDirectory(Repository.At(".platform", "tools", "prometheus")).FullName;
        var ours = Path.Combine(tools, "usr", "bin", "promtool");
        foreach (var candidate in new[] { "promtool", ours })
        {
            if (await WorksAsync(candidate))
            {
                return candidate;
            }
        }

        try
        {
            await Subprocess.RunAsync(["apt-get", "download", "prometheus"], folder: tools);
            await Subprocess.RunAsync(["dpkg", "-x", Directory.GetFiles(tools, "prometheus_*.deb")[0], tools]);
            return await WorksAsync(ours) ? ours : null;
        }
        catch (Exception none) when (none is SubprocessFailedException or System.ComponentModel.Win32Exception or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static async Task<bool> WorksAsync(string program)
    {
        try
        {
            await Subprocess.RunAsync([program, "--version"]);
            return true;
        }
        catch (Exception none) when (none is SubprocessFailedException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
