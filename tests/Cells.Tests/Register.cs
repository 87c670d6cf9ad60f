using Npgsql;
using Platform.LocalStack;
using Platform.Testing.Infrastructure;

namespace Platform.Cells.Tests;

/// <summary>
/// A database like a service's: offices at places, visits that hang on them, a directory without a place; with the policies that a
/// service's
/// migration puts around it. The tests speak to it as the role a service runs as.
/// </summary>
internal sealed class Register(DatabaseAccess access)
{
    private readonly DatabaseAccess access = access;

    private const string Tables = """
        create table offices (id int primary key, division text collate "C" not null, name text not null, under int references offices);
        create table visits (office int not null references offices, day date not null, notes text[], primary key (office, day));
        create table agreements (id int primary key, division text collate "C" not null, office int not null references offices);
        create table directory (code text primary key, name text not null, version int not null);
        create table outbox (id bigint generated always as identity primary key, division text not null);
        """;

    public string Owner => access.Owner;

    public static async Task<Register> Make()
    {
        var register = new Register(await TestInfrastructure.NewDatabaseAsync("cells"));
        await register.AsOwner(Tables + Elsewhere.Schema);
        foreach (var table in new[] { "offices", "agreements" })
        {
            await register.AsOwner(
                $"alter table {table} enable row level security; create policy place on {table} using (true) with check (true)"
            );
            foreach (var policy in Elsewhere.Policies(table))
            {
                await register.AsOwner(policy);
            }
        }

        await register.AsOwner(
            $"grant select, insert, update, delete on all tables in schema public to {new NpgsqlConnectionStringBuilder(register.access.App).Username}"
        );
        return register;
    }

    public CountyCopy CopyTo(Register target, string county) => new(Owner, target.Owner, county);

    /// <summary>As the service itself does it.</summary>
    public Task RefreshFrom(Register shared, string county, CancellationToken ct) =>
        new CountyCopy(shared.access.App, access.App, county).RefreshAbove(ct);

    public Task AsOwner(string sql) => Run(access.Owner, sql);

    public Task Write(string sql) => Run(access.App, sql);

    public async Task<string> Read(string sql)
    {
        await using var source = NpgsqlDataSource.Create(access.App);
        await using var command = source.CreateCommand(sql);
        return (await command.ExecuteScalarAsync())?.ToString() ?? "";
    }

    public NpgsqlDataSource Open() => NpgsqlDataSource.Create(access.App);

    private static async Task Run(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
