namespace Platform.Cli.Installation;

/// <summary>What must be on the machine. The script <c>platform</c> installs it; here it is only checked, for those who call the tool
/// themselves.</summary>
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
