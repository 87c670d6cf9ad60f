using Npgsql;
using Platform.Cells.Hosting;
using Platform.LocalStack;
using Platform.Testing.Infrastructure;

namespace Platform.Cells.Tests;

/// <summary>
/// A database like a service's: offices at places, visits that hang on them, a directory without a place; with the policies that a
/// service's migration puts around it. The tests speak to it as the role a service runs as.
/// </summary>
internal sealed class Register(DatabaseAccess access)
{
    private readonly DatabaseAccess _access = access;

    private const string Tables = """
        create table offices (id int primary key, division text collate "C" not null, name text not null, under int references offices);
        create table visits (office int not null references offices, day date not null, notes text[], primary key (office, day));
        create table agreements (id int primary key, division text collate "C" not null, office int not null references offices);
        create table directory (code text primary key, name text not null, version int not null);
        create table outbox (id bigint generated always as identity primary key, division text not null);
        """;

    public string Owner => _access.Owner;

    public static async Task<Register> MakeAsync()
    {
        var register = new Register(await TestInfrastructure.NewDatabaseAsync("cells"));
        await register.AsOwnerAsync(Tables + CountyResidency.Schema);
        foreach (var table in new[] { "offices", "agreements" })
        {
            await register.AsOwnerAsync(
                $"alter table {table} enable row level security; create policy place on {table} using (true) with check (true)"
            );
            foreach (var policy in CountyPolicies.Of(table))
            {
                await register.AsOwnerAsync(policy);
            }
        }

        await register.AsOwnerAsync(
            "grant select, insert, update, delete on all tables in schema public "
                + $"to {new NpgsqlConnectionStringBuilder(register._access.App).Username}"
        );
        return register;
    }

    public CountyCopy CopyTo(Register target, string county) => new(Owner, target.Owner, county);

    /// <summary>As the service itself does it.</summary>
    public Task RefreshFromAsync(Register shared, string county, CancellationToken ct) =>
        new CountyCopy(shared._access.App, _access.App, county).RefreshAboveAsync(ct);

    public Task AsOwnerAsync(string sql) => RunAsync(_access.Owner, sql);

    public Task WriteAsync(string sql) => RunAsync(_access.App, sql);

    public async Task<string> ReadAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_access.App);
        await using var command = source.CreateCommand(sql);
        return (await command.ExecuteScalarAsync())?.ToString() ?? "";
    }

    public NpgsqlDataSource Open() => NpgsqlDataSource.Create(_access.App);

    private static async Task RunAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
