namespace Platform.Cli.Installation;

/// <summary>The required packages of the machine. The script <c>platform</c> installs them; this check is for direct calls of the
/// tool.</summary>
internal static class Prerequisites
{
    public static void Check()
    {
        var missing = new[]
        {
            (Name: "PostgreSQL", Package: "postgresql", There: Directory.Exists("/usr/lib/postgresql")),
            (Name: "RabbitMQ", Package: "rabbitmq-server", There: Directory.Exists("/usr/lib/rabbitmq/lib")),
            (Name: "setpriv", Package: "util-linux", There: File.Exists("/usr/bin/setpriv")),
        }
            .Where(p => !p.There)
            .ToList();
        if (missing.Count > 0)
        {
            throw new CliException(
                $"缺少 {string.Join("、", missing.Select(m => m.Name))}。"
                    + $"Missing; install with: apt-get install --no-install-recommends {string.Join(' ', missing.Select(m => m.Package))}"
            );
        }
    }
}
