using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Cells;
using Platform.Hosting.Data;

namespace Gateway.Data;

/// <summary>The gateway's database; its rows belong to no place, so it has no fence, outbox or audit trail.</summary>
internal static class DatabaseSetup
{
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => DataSources.Create(builder.Configuration.GetConnectionString("Database"), "gateway"));
        builder.Services.AddDbContextFactory<GatewayDb>(
            (services, options) => options.UseNpgsql(services.GetRequiredService<NpgsqlDataSource>()).UseSnakeCaseNamingConvention()
        );
        builder
            .Services.AddHealthChecks()
            .AddNpgSql(services => services.GetRequiredService<NpgsqlDataSource>(), name: "database", tags: ["ready"]);
    }

    /// <summary>Returns when another process has brought the schema up to date.</summary>
    public static async Task AwaitSchemaAsync(this WebApplication app)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<GatewayDb>>().CreateDbContextAsync();
        await Migration.AwaitAsync(db, CancellationToken.None);
    }

    /// <summary>Brings the schema up to date as its owner and lets the running role use it.</summary>
    public static async Task MigrateAsync(this WebApplication app)
    {
        var runtime = new NpgsqlConnectionStringBuilder(app.Configuration.GetConnectionString("Database"));
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<GatewayDb>>().CreateDbContextAsync();
        db.Database.SetConnectionString(app.Configuration.GetConnectionString("DatabaseOwner") ?? runtime.ConnectionString);
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync(CountyHomes.Schema);
        var role = '"' + runtime.Username!.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
#pragma warning disable EF1002 // a role's name can't be a parameter; it is quoted above
        await db.Database.ExecuteSqlRawAsync(
            $"""
            grant usage on schema public to {role};
            grant select, insert, update, delete on sessions, data_protection_keys to {role};
            grant select, insert on county_homes to {role};
            grant select on "__EFMigrationsHistory" to {role};
            """
        );
#pragma warning restore EF1002
    }
}
