using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Platform.Hosting.Data;

/// <summary>Brings a database to the code's schema as its owner, and gives the running role just what it needs.</summary>
public static class Migration
{
    private const int Attempts = 20;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Returns when the database has nothing left to migrate and the runtime role can read it. A missing database, table or right is waited
    /// for, because another process is migrating.
    /// </summary>
    public static async Task AwaitAsync(DbContext db, CancellationToken ct)
    {
        for (string? last = null; ; await Task.Delay(Look, ct))
        {
            try
            {
                var pending = await db.Database.GetPendingMigrationsAsync(ct);
                if (!pending.Any())
                {
                    return;
                }

                Say(ref last, $"waiting for {pending.First()}");
            }
            catch (DbException notYet)
            {
                Say(ref last, $"waiting: {notYet.Message}");
            }
        }
    }

    private static void Say(ref string? last, string now)
    {
        if (now != last)
        {
            Console.Out.WriteLine(last = now);
        }
    }

    /// <summary>Migrates with <paramref name="owner"/>'s connection; <paramref name="runtime"/> is the connection the service will run
    /// with, <paramref name="parts"/> is what libraries add to the schema.</summary>
    /// <remarks>
    /// The old version may be serving meanwhile. A change of a table that waits for a long transaction blocks all later statements on that
    /// table: so it gives up after <see cref="LockPatience"/>, lets them pass, and tries again.
    /// </remarks>
    public static async Task RunAsync(
        DbContext db,
        string owner,
        string runtime,
        IReadOnlyCollection<SchemaPart> parts,
        CancellationToken ct
    )
    {
        var patient = new NpgsqlConnectionStringBuilder(owner)
        {
            Options = $"-c lock_timeout={LockPatience.TotalMilliseconds}",
        }.ConnectionString;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await OnceAsync(db, patient, runtime, parts, ct);
                return;
            }
            catch (PostgresException busy) when (busy.SqlState == PostgresErrorCodes.LockNotAvailable && attempt < Attempts)
            {
                Console.Out.WriteLine($"a table is in use, attempt {attempt} of {Attempts}: {busy.MessageText}");
                await Task.Delay(Look * attempt, ct);
            }
        }
    }

    private static async Task OnceAsync(
        DbContext db,
        string owner,
        string runtime,
        IReadOnlyCollection<SchemaPart> parts,
        CancellationToken ct
    )
    {
        db.Database.SetConnectionString(owner);
        await db.Database.MigrateAsync(ct);
        var model = db.GetService<IDesignTimeModel>().Model;
        await db.Database.ExecuteSqlRawAsync(AuditChain.Schema, ct);
        foreach (var part in parts)
        {
            await db.Database.ExecuteSqlRawAsync(part.Script, ct);
        }

        foreach (var statement in RecordChanges.Statements(model).Concat(Fences.Statements(model, parts)))
        {
            await db.Database.ExecuteSqlRawAsync(statement, ct);
        }

        var role = new NpgsqlConnectionStringBuilder(runtime).Username!;
        if (role == new NpgsqlConnectionStringBuilder(owner).Username)
        {
            return;
        }

        var quoted = '"' + role.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
#pragma warning disable EF1002 // a role's name can't be a parameter; it is quoted above
        await db.Database.ExecuteSqlRawAsync(
            $"""
            grant usage on schema public to {quoted};
            grant select, insert, update, delete on all tables in schema public to {quoted};
            grant usage, select on all sequences in schema public to {quoted};
            revoke update, delete on audit_entries from {quoted};
            grant update (position, seal) on audit_entries to {quoted};
            {string.Concat(parts.SelectMany(p => p.ReadOnlyTables).Select(t => $"revoke insert, update, delete on {t} from {quoted};"))}
            do $grant$ begin execute format('grant temporary on database %I to {quoted}', current_database()); end $grant$;
            """,
            ct
        );
#pragma warning restore EF1002
    }
}
