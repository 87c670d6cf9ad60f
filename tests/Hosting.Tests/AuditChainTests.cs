using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Tests.Notes;

namespace Platform.Hosting.Tests;

public sealed class AuditChainTests : IAsyncLifetime
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;
    private NotesService service = null!;

    public async ValueTask InitializeAsync() => service = await NotesService.Start();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Every_entry_is_sealed_once_though_two_replicas_seal()
    {
        await using var replica = await service.Replica();
        for (var i = 0; i < 40; i++)
        {
            await Write(i % 2 == 0 ? service : replica);
        }

        var report = await Whole(40);
        report.Break.ShouldBeNull();
        (await Verify(report.Head)).IsWhole.ShouldBeTrue();
    }

    [Theory]
    [InlineData("update audit_entries set actor = 'somebody-else' where position = 3", "entry 3 ")]
    [InlineData("update audit_entries set at = at + interval '1 microsecond' where position = 2", "entry 2 ")]
    [InlineData("delete from audit_entries where position = 3", "entry 3 is missing")]
    [InlineData("update audit_entries set position = case position when 2 then 3 else 2 end where position in (2, 3)", "entry 2 ")]
    public async Task What_the_databases_owner_changes_afterwards_is_found(string tampering, string found)
    {
        await Write(service, 5);
        await Whole(5);
        await AsOwner($"alter table audit_entries disable trigger user; drop index ix_audit_entries_position; {tampering};");
        (await Verify()).Break.ShouldNotBeNull().ShouldStartWith(found);
    }

    [Fact]
    public async Task A_chain_that_was_cut_short_no_longer_holds_the_head_noted_before()
    {
        await Write(service, 5);
        var noted = (await Whole(5)).Head;
        await AsOwner("delete from audit_entries where position > 3");
        (await Verify()).IsWhole.ShouldBeTrue();
        (await Verify(noted)).Break.ShouldBe($"the chain does not hold {noted}");
    }

    [Fact]
    public async Task A_sealed_entry_can_not_be_changed_by_the_service_nor_by_the_owner_unnoticed()
    {
        await Write(service);
        await Whole(1);
        await Should.ThrowAsync<PostgresException>(() =>
            service.Inside(db => db.Database.ExecuteSqlRawAsync("update audit_entries set actor = 'x'", ct))
        );
        await Should.ThrowAsync<PostgresException>(() =>
            service.Inside(db => db.Database.ExecuteSqlRawAsync("update audit_entries set seal = 'x'", ct))
        );
        (await Should.ThrowAsync<PostgresException>(() => AsOwner("update audit_entries set actor = 'x'"))).MessageText.ShouldContain(
            "can not be changed"
        );
    }

    private async Task Write(NotesService through, int count = 1)
    {
        for (var i = 0; i < count; i++)
        {
            await through.Inside(db =>
            {
                db.Add(new Note { Division = DivisionCode.Parse("622921"), Text = "x" });
                return db.SaveChangesAsync(ct);
            });
        }
    }

    private async Task<AuditReport> Whole(long entries)
    {
        AuditReport report;
        for (var attempt = 0; (report = await Verify()).Entries < entries && attempt < 300; attempt++)
        {
            await Task.Delay(100, ct);
        }

        report.Entries.ShouldBe(entries, report.Break);
        return report;
    }

    private async Task<AuditReport> Verify(string? noted = null)
    {
        await using var database = NpgsqlDataSource.Create(service.Database.App);
        return await AuditVerification.Run(database, noted, ct);
    }

    private async Task AsOwner(string sql)
    {
        await using var database = NpgsqlDataSource.Create(service.Database.Owner);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(ct);
    }
}
