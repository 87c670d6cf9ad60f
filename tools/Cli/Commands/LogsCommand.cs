using System.CommandLine;
using Platform.Cli.Installation;

namespace Platform.Cli.Commands;

/// <summary>The end of one log or of all, and what follows.</summary>
internal static class LogsCommand
{
    public static Command Create()
    {
        var service = new Argument<string?>("service")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = $"{string.Join(", ", Logs().Keys)}; 默认全部 all by default",
        };
        var follow = new Option<bool>("--follow", "-f") { Description = "持续显示。Goes on as the log grows." };
        var lines = new Option<int>("--lines", "-n")
        {
            Description = "先显示末尾多少行。Lines to begin with.",
            DefaultValueFactory = _ => 40,
        };
        var command = new Command("logs", "查看日志。Shows the end of a log.") { service, follow, lines };
        command.SetAction((parse, ct) => RunAsync(parse.GetValue(service), parse.GetValue(lines), parse.GetValue(follow), ct));
        return command;
    }

    private static async Task<int> RunAsync(string? name, int lines, bool follow, CancellationToken ct)
    {
        var logs = Logs();
        if (name is not null && !logs.ContainsKey(name))
        {
            throw new CliException($"没有日志 {name}。No log {name}; there are: {string.Join(", ", logs.Keys)}");
        }

        var chosen = logs.Where(l => name is null || l.Key == name).ToList();
        foreach (var (service, file) in chosen)
        {
            Console.WriteLine(name is null ? $"==> {service} <==" : string.Empty);
            Console.WriteLine(LogFile.End(file, lines));
        }

        if (follow)
        {
            await Task.WhenAll(
                chosen
                    .Where(l => File.Exists(l.Value))
                    .Select(l => LogFile.FollowAsync(l.Value, line => Console.WriteLine(name is null ? $"{l.Key} | {line}" : line), ct))
            );
        }

        return ExitCode.Done;
    }

    private static Dictionary<string, string> Logs()
    {
        var settings = InstallationSettings.Load();
        var logs = Deployment.Of(settings).ToDictionary(d => d.Name, d => d.Log);
        logs["postgresql"] = Path.Combine(settings.Postgres, "postgresql.log");
        logs["rabbitmq"] = Path.Combine(settings.RabbitMq, "rabbitmq.log");
        return logs;
    }
}
