using System.CommandLine;
using Platform.Cli;
using Platform.Cli.Api;
using Platform.Cli.Commands;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Platform.Demo.Playing;
using Spectre.Console;

namespace Platform.Demo.Commands;

/// <summary>Brings the platform up, plays a city's year on it and writes the year's work report.</summary>
internal static class DemoCommand
{
    // Text that no record holds; a real author supplies it.
    private static readonly Dictionary<string, string> ReportParameters = new()
    {
        ["T01"] = "李",
        ["T02"] = "王",
        ["T18"] = "乡村振兴和产业发展",
        ["T19"] = "李",
    };

    public static Command Create()
    {
        var city = new Option<string>("--city")
        {
            Description = "城市代码（4 位），9901 为虚构城市。Code of the city; 9901 is the invented one.",
            DefaultValueFactory = _ => "6229",
        };
        var seed = new Option<int>("--seed")
        {
            Description = "随机种子，同种子同数据。Same seed, same data.",
            DefaultValueFactory = _ => 1,
        };
        var speed = new Option<string>("--speed")
        {
            Description = "fast，或每秒工作日数。fast, or working days a second, to watch it.",
            DefaultValueFactory = _ => Pace.Fast,
        };
        speed.Validators.Add(result =>
        {
            if (!Pace.TryParse(result.Tokens.SingleOrDefault()?.Value ?? Pace.Fast, out _))
            {
                result.AddError("--speed: fast，或 0 到 1000 的数字。fast, or a number up to 1000.");
            }
        });
        var command = new Command("demo", "启动平台，演示一个城市的一年，并生成工作汇报。Starts the platform and plays a city's year.")
        {
            city,
            seed,
            speed,
            UpCommand.Port,
        };
        command.SetAction(
            async (parse, ct) =>
            {
                var directory = await DirectoryAsync(parse.GetRequiredValue(city), ct);
                var settings = InstallationSettings.Load() with
                {
                    City = directory.City.Code.Value,
                    Counties = [.. directory.Counties.Select(c => c.Code.Value)],
                };
                settings = await UpCommand.RunAsync(settings, parse.GetValue(UpCommand.Port), ct);
                _ = Pace.TryParse(parse.GetRequiredValue(speed), out var pace);
                var users = new DemoUsers(settings, Secrets.Local);
                var outcome = await new DemoRun(directory, parse.GetValue(seed), pace, users).PlayAsync(ct);
                var report = Path.GetFullPath("report.docx");
                await Steps.RunAsync(
                    "生成工作汇报",
                    "work report",
                    () => ReportCommand.WriteAsync(settings.City, $"{Year.Number}", ReportParameters, report, ct)
                );
                DemoSummary.Show(parse, outcome, settings, users, report);
                return ExitCode.Done;
            }
        );
        return command;
    }

    /// <summary>The city's directory, also written as a file to import: <c>.platform/cache/divisions-6229.csv</c>.</summary>
    private static async Task<DemoCity> DirectoryAsync(string code, CancellationToken ct)
    {
        DemoCity? city = null;
        await Steps.RunAsync(
            "行政区划",
            "divisions",
            async () =>
            {
                city = code == InventedCity.Code ? InventedCity.Make() : await ChinaDivisions.CityAsync(code, ct);
                var note = city is null ? "无法访问 npm，使用虚构区划 registry out of reach, using the invented city" : string.Empty;
                city ??= InventedCity.Make();
                await city.WriteDirectoryAsync(Path.Combine(Folders.Cache, $"divisions-{city.City.Code}.csv"), ct);
                var counties = city.Counties.Count(c => c.Name != city.City.Name);
                return $"{city.City.Name}: {counties} 县 counties, {city.All.Count} 区划 divisions {note}";
            }
        );
        return city!;
    }
}
