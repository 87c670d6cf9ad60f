using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PublicApi.Tests;

/// <summary>The description of the whole API as the gateway publishes it, made by the programs' own command and without servers.</summary>
public sealed partial class PublishedDocument : IDisposable
{
    /// <summary>Where the API is, in the document.</summary>
    public const string Address = "https://emergency.city.example.org";

    private static readonly string[] Services =
    [
        "Organizations",
        "Reports",
        "Identity",
        "SocialForces",
        "RescueTeams",
        "ContingencyPlans",
        "Drills",
        "Notices",
    ];

    public PublishedDocument()
    {
        Folder = Directory.CreateTempSubdirectory("public-api-").FullName;
        DocumentFile = Path.Combine(Folder, "openapi.json");
        var parts = Directory.CreateDirectory(Path.Combine(Folder, "services")).FullName;
        var key = Path.Combine(Folder, "key.pem");
        using (var rsa = RSA.Create(2048))
        {
            File.WriteAllText(key, rsa.ExportRSAPrivateKeyPem());
        }

        string[] settings =
        [
            "--ConnectionStrings:Database=Host=localhost",
            "--ConnectionStrings:Broker=amqp://localhost",
            $"--Auth:Issuer={Address}",
            "--Platform:PersonKey=test-person-key-of-32-characters",
            "--Platform:PhoneKey=test-phone-key-of-32-characters",
            $"--Identity:SigningKeyFile={key}",
            .. Services.Select(service => $"--Services:{service}:Rest=http://localhost/"),
        ];
        foreach (var service in Services)
        {
            var name = Capital().Replace(service, "-$0").ToLowerInvariant();
            Run(service, ["openapi", Path.Combine(parts, name + ".json"), $"--contentRoot={Root}/services/{service}", .. settings]);
        }

        Run("Gateway", ["openapi", parts, DocumentFile, $"--contentRoot={Root}/gateway/Gateway", .. settings]);
        Json = JsonNode.Parse(File.ReadAllText(DocumentFile))!.AsObject();
    }

    /// <summary>A folder for what is made from the document.</summary>
    public string Folder { get; }

    /// <summary>The document's file.</summary>
    public string DocumentFile { get; }

    public JsonObject Json { get; }

    /// <summary>Every operation: its path, its verb and what is said of it.</summary>
    public IEnumerable<(string Name, string Path, string Verb, JsonObject Operation)> Operations =>
        from path in Json["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select ($"{operation.Key} {path.Key}", path.Key, operation.Key, operation.Value!.AsObject());

    public static string Root { get; } = FindRoot();

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Run(string program, string[] args) => Assembly.Load(program).EntryPoint!.Invoke(null, [args]);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Platform.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd('/'))!;
        }

        return folder;
    }

    [GeneratedRegex("(?<=[a-z])[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Capital();
}
