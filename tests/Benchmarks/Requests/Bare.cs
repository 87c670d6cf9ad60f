using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using Npgsql;

namespace Benchmarks.Requests;

/// <summary>
/// The limit a service is compared with: a token checked, the fence and the record in one batch, and nothing else of what a service does.
/// </summary>
internal static class Bare
{
    public const string Read = """
        select id, division, name, purpose, source, budget, paid, document_number, state, planned_on, version
        from investments where division >= $1 and division < $2 and id = $3
        """;

    /// <summary><c>bare [port] [issuer] [connection string]</c>.</summary>
    public static async Task RunAsync(int port, string issuer, string database)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        builder
            .Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddJwtBearer(options =>
            {
                options.Authority = issuer;
                options.RequireHttpsMetadata = false;
                options.MapInboundClaims = false;
                options.TokenValidationParameters = new TokenValidationParameters { ValidIssuer = issuer, ValidAudience = "platform" };
            });
        builder.Services.AddAuthorization();
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(database)
            {
                MaxPoolSize = 32,
                NoResetOnClose = true,
                MaxAutoPrepare = 20,
            }.ConnectionString
        );
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet(
                "/v1/divisions/{division}/investments/{id:guid}",
                async (string division, Guid id, CancellationToken ct) => await FindAsync(source, division, id, ct)
            )
            .RequireAuthorization();
        await app.RunAsync();
    }

    private static async Task<IResult> FindAsync(NpgsqlDataSource source, string division, Guid id, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("select set_config('platform.places', $1, true)") { Parameters = { new() { Value = division } } },
                new(Read)
                {
                    Parameters =
                    {
                        new() { Value = division },
                        new() { Value = division + ":" },
                        new() { Value = id },
                    },
                },
            },
        };
        await using var row = await batch.ExecuteReaderAsync(ct);
        await row.NextResultAsync(ct);
        return await row.ReadAsync(ct)
            ? Results.Json(
                new
                {
                    Id = row.GetGuid(0),
                    Division = row.GetString(1),
                    Name = row.GetString(2),
                    Purpose = row.GetString(3),
                    Source = row.GetString(4),
                    Budget = row.GetDecimal(5),
                    Paid = row.GetDecimal(6),
                    DocumentNumber = row.IsDBNull(7) ? null : row.GetString(7),
                    State = row.GetString(8),
                    PlannedOn = row.GetFieldValue<DateOnly>(9),
                    Version = row.GetInt32(10),
                }
            )
            : Results.NotFound();
    }
}
