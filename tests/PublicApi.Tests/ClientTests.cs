using Platform.LocalStack;

namespace PublicApi.Tests;

/// <summary>What a partner's engineer does first: check the description, generate a client, compile it, read a page.</summary>
public sealed class ClientTests(PublishedDocument document, InstitutionsToRead service)
    : IClassFixture<PublishedDocument>,
        IClassFixture<InstitutionsToRead>
{
    private const string Read = "莲花镇应急管理办公室 - 1\n403 scope.outside\n";

    private static string Clients => Path.Combine(AppContext.BaseDirectory, "Clients");

    [Fact]
    public async Task The_description_has_nothing_for_redocly_to_complain_of()
    {
        var tools = await NodeToolsAsync();
        var config = Path.Combine(Clients, "redocly.yaml");
        var said = await RunAsync([Path.Combine(tools, "redocly"), "lint", document.DocumentFile, "--config", config, "--format", "json"]);
        said[said.IndexOf('{', StringComparison.Ordinal)..].ShouldContain("\"warnings\": 0");
    }

    [Fact]
    public async Task A_generated_typescript_client_compiles_and_reads_a_page()
    {
        var tools = await NodeToolsAsync();
        var folder = Directory.CreateDirectory(Path.Combine(document.Folder, "typescript")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), Path.GetDirectoryName(tools)!);
        File.Copy(Path.Combine(Clients, "page.ts"), Path.Combine(folder, "page.ts"));
        File.Copy(Path.Combine(Clients, "package.json"), Path.Combine(folder, "package.json"));
        await RunAsync([Path.Combine(tools, "openapi-typescript"), document.DocumentFile, "-o", Path.Combine(folder, "api.d.ts")]);
        await RunAsync([
            Path.Combine(tools, "tsc"),
            "--strict",
            "--target",
            "es2022",
            "--lib",
            "es2022,dom",
            "--module",
            "nodenext",
            Path.Combine(folder, "page.ts"),
        ]);
        (await RunAsync(["node", Path.Combine(folder, "page.js")], service.Environment)).ShouldBe(Read);
    }

    [Fact]
    public async Task A_generated_csharp_client_compiles_and_reads_a_page()
    {
        var folder = Directory.CreateDirectory(Path.Combine(document.Folder, "csharp")).FullName;
        await RunAsync(["dotnet", "tool", "restore"]);
        await RunAsync([
            "dotnet",
            "nswag",
            "openapi2csclient",
            $"/input:{document.DocumentFile}",
            $"/output:{Path.Combine(folder, "Client.cs")}",
            "/namespace:Partner",
            "/classname:Client",
            "/JsonLibrary:SystemTextJson",
            "/OperationGenerationMode:SingleClientFromOperationId",
            "/UseBaseUrl:false",
            "/GenerateOptionalParameters:true",
            "/GenerateNullableReferenceTypes:true",
        ]);
        File.Copy(Path.Combine(Clients, "Page.cs.txt"), Path.Combine(folder, "Page.cs"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Partner.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <RunAnalyzers>false</RunAnalyzers>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
            </Project>
            """
        );
        await RunAsync(["dotnet", "build", folder, "-v", "q", "--nologo"]);
        (await RunAsync(["dotnet", Path.Combine(folder, "bin/Debug/net10.0/Partner.dll")], service.Environment)).ShouldBe(Read);
    }

    // Installed once for a checkout, by the lock file.
    private static async Task<string> NodeToolsAsync()
    {
        var folder = Directory.CreateDirectory(Path.Combine(PublishedDocument.Root, ".platform", "tools", "public-api")).FullName;
        var modules = Path.Combine(folder, "node_modules");
        if (!File.Exists(Path.Combine(modules, ".bin", "tsc")))
        {
            File.Copy(Path.Combine(Clients, "package.json"), Path.Combine(folder, "package.json"), overwrite: true);
            File.Copy(Path.Combine(Clients, "package-lock.json"), Path.Combine(folder, "package-lock.json"), overwrite: true);
            try
            {
                await RunAsync(["npm", "ci", "--silent", "--no-audit", "--no-fund", "--prefix", folder]);
            }
            catch (SubprocessFailedException e)
            {
                Assert.Skip("the tools that check clients can't be installed with npm: " + e.Message.Split('\n')[0]);
            }
        }

        return Path.Combine(modules, ".bin");
    }

    private static Task<string> RunAsync(IReadOnlyList<string> command, IReadOnlyDictionary<string, string>? environment = null) =>
        Subprocess.RunAsync(command, environment, PublishedDocument.Root, TestContext.Current.CancellationToken);
}
