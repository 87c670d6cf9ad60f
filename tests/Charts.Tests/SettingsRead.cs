using System.Text.RegularExpressions;
using Platform.Cli.Installation;

namespace Charts.Tests;

/// <summary>The configuration keys in the sources of services, gateway and command line.</summary>
internal sealed class SettingsRead
{
    private readonly string _sources = string.Concat(
        new[] { "services", "libraries", "tools", "gateway" }
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(Folders.Root, f), "*.cs", SearchOption.AllDirectories))
            .Where(f =>
                !f.Contains("/obj/", StringComparison.Ordinal)
                && !f.Contains("/Migrations/", StringComparison.Ordinal)
                && !f.Contains("/Cli/Installation/", StringComparison.Ordinal)
            ) // which only passes settings on
            .Select(File.ReadAllText)
    );

    private readonly HashSet<string> _services =
    [
        .. Services.All.Select(s => s.Name.Replace("-", "", StringComparison.Ordinal)),
        "notices",
    ];

    /// <summary>Whether the code reads the environment variable, under its configuration key.</summary>
    public bool Contains(string variable)
    {
        var parts = variable.Split("__").Where(p => !p.All(char.IsDigit)).ToArray();
        return parts switch
        {
            ["Kestrel", "Endpoints", _, "Url" or "Protocols"] => true, // the framework's own
            ["ConnectionStrings", var name] => Has($"GetConnectionString(\"{name}\")")
                || (Has($"const string {name} = \"{name}\";") && (Has($"GetConnectionString({name})") || Has($".{name})"))),
            ["Services", var peer, "Rest" or "Grpc" or "AppId"] => _services.Contains(peer.ToLowerInvariant())
                && Has("$\"Services:{service.Replace(")
                && Has($"Key(service, \"{parts[2]}\")"),
            ["Channels", _, var setting] => Has("GetSection(\"Channels\")") && Property(setting).IsMatch(_sources), // by the channel's name
            [var section, var property, ..] when Has($"\"{section}:{property}\"") => true,
            [var section, var property, ..] => (Has($"GetSection(\"{section}\")") || Has($"BindConfiguration(\"{section}\")"))
                && Property(property).IsMatch(_sources),
            [var name] => Has($"\"{name}\""),
            _ => false,
        };
    }

    private bool Has(string text) => _sources.Contains(text, StringComparison.Ordinal);

    private static Regex Property(string name) =>
        new($$"""public [\w<>\[\], ?]+ {{Regex.Escape(name)}} \{ get;""", RegexOptions.CultureInvariant);
}
