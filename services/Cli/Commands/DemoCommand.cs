using System.CommandLine;
using Platform.Cli.Demo;
using Platform.Cli.Installation;
using Platform.Cli.Terminal;
using Spectre.Console;

namespace Platform.Cli.Commands;

/// <summary>Brings the platform up with a real city's divisions.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var city = new Option<string>("--city") { Description = "城市代码（4 位）。Code of the city.", DefaultValueFactory = _ => "6229" };
        var seed = new Option<int>("--seed") { Description = "随机种子，同种子同数据。Same seed, same data.", DefaultValueFactory = _ => 1 };
        var speed = new Option<string>("--speed") { Description = "fast，或每秒请求数。fast, or requests a second.", DefaultValueFactory = _ => "fast" };
        var command = new Command("demo", "启动平台并载入一个城市。Starts the platform and plays a city's year.") { city, seed, speed, UpCommand.Port };
        command.SetAction(async (parse, ct) =>
        {
            var directory = await DirectoryAsync(parse.GetRequiredValue(city), ct);
            var settings = InstallationSettings.Load() with
            {
                City = directory.City.Code.Value,
                Counties = [.. directory.Counties.Select(c => c.Code.Value)],
            };
            UpCommand.Show(parse, await UpCommand.RunAsync(settings, parse.GetValue(UpCommand.Port), ct));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The city's directory, also written as a file to import: <c>.platform/cache/divisions-6229.csv</c>.</summary>
    private static async Task<DemoCity> DirectoryAsync(string code, CancellationToken ct)
    {
        DemoCity? city = null;
        await Steps.RunAsync("行政区划", "divisions", async () =>
        {
            city = await ChinaDivisions.CityAsync(code, ct);
            var note = city is null ? "无法访问 npm，使用虚构区划 registry out of reach, using the invented city" : string.Empty;
            city ??= InventedCity.Make();
            await city.WriteDirectoryAsync(Path.Combine(Folders.Cache, $"divisions-{city.City.Code}.csv"), ct);
            return $"{city.City.Name}: {city.Counties.Count} 县 counties, {city.All.Count} 区划 divisions {note}";
        });
        return city!;
    }
}
