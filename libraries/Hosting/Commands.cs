using System.Text.Json;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Npgsql;
using Platform.Api.Document;
using Platform.Hosting.Data;
using Platform.Hosting.Http;

namespace Platform.Hosting;

/// <summary>
/// The commands of a service's program other than serving: <c>migrate</c> brings the database to the code's schema, as its owner, and
/// declares the queues of every county; <c>migrate database</c> and <c>migrate topology</c> do one of the two; <c>await-schema</c> waits
/// until another process has migrated, for a service that starts after it; <c>verify-audit [head]</c> reads the audit trail again and
/// prints the <see cref="AuditReport"/> as JSON, with exit code 1 if it was tampered with; <c>openapi FILE</c> writes the description of
/// the service's API, and needs neither database nor broker.
/// </summary>
internal static class Commands
{
    private static readonly TimeSpan DeclarationPatience = TimeSpan.FromMinutes(1);
    private static readonly string[] Known = ["migrate", "await-schema", "verify-audit", "openapi"];

    public static bool Serves(string[] args) => args is not [var first, ..] || !Known.Contains(first);

    public static async Task RunAsync(WebApplication app, string[] args)
    {
        if (args is ["openapi", var file, ..])
        {
            await WriteDocumentAsync(app, file);
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DbContext>();
        switch (args.Where(a => !a.StartsWith('-')).ToArray()) // settings may be mixed with the command's words
        {
            case ["migrate"]:
                await MigrateAsync(app, db);
                await DeclareAsync(scope.ServiceProvider);
                break;
            case ["migrate", "database"]:
                await MigrateAsync(app, db);
                break;
            case ["migrate", "topology"]:
                await DeclareAsync(scope.ServiceProvider);
                break;
            case ["await-schema"]:
                await Migration.AwaitAsync(db, CancellationToken.None);
                break;
            case ["verify-audit", ..]:
                await VerifyAuditAsync(
                    app.Services.GetRequiredService<NpgsqlDataSource>(),
                    args.Skip(1).FirstOrDefault(a => !a.StartsWith('-'))
                );
                break;
            default:
                throw new ArgumentException(
                    $"Not known: {string.Join(' ', args)}. "
                        + "Known: migrate [database|topology], await-schema, verify-audit [head], openapi FILE.",
                    nameof(args)
                );
        }
    }

    private static Task MigrateAsync(WebApplication app, DbContext db)
    {
        var settings = app.Configuration;
        var runtime = settings.GetConnectionString("Database")!;
        return Migration.RunAsync(
            db,
            settings.GetConnectionString("DatabaseOwner") ?? runtime,
            runtime,
            [.. app.Services.GetServices<SchemaPart>()],
            CancellationToken.None
        );
    }

    // A broker that has just started may leave a declaration without an answer. The command then fails, and a new process tries again:
    // every declaration may be repeated.
    private static async Task DeclareAsync(IServiceProvider provider)
    {
        var bus = provider.GetRequiredService<IBusControl>();
        await bus.StartAsync(CancellationToken.None).WaitAsync(DeclarationPatience);
        await bus.StopAsync(CancellationToken.None).WaitAsync(DeclarationPatience);
    }

    private static async Task VerifyAuditAsync(NpgsqlDataSource database, string? noted)
    {
        var report = await AuditVerification.RunAsync(database, noted, CancellationToken.None);
        Console.Out.WriteLine(JsonSerializer.Serialize(report, PlatformJson.Options));
        Environment.ExitCode = report.IsWhole ? 0 : 1;
    }

    private static async Task WriteDocumentAsync(WebApplication app, string file)
    {
        app.UseEndpoints(_ => { }); // makes the routes known, which starting the server does otherwise
        var document = await app
            .Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDocument.Name)
            .GetOpenApiDocumentAsync(CancellationToken.None);
        await File.WriteAllTextAsync(file, await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1));
    }
}
