using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Core;
using Platform.Hosting.Data;
using Platform.Hosting.Tests.Notes;

namespace Platform.Hosting.Tests;

public sealed class AuditChainTests : IAsyncLifetime
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private NotesService _service = null!;

    public async ValueTask InitializeAsync() => _service = await NotesService.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task Every_entry_is_sealed_once_though_two_replicas_seal()
    {
        await using var replica = await _service.ReplicaAsync();
        for (var i = 0; i < 40; i++)
        {
            await WriteAsync(i % 2 == 0 ? _service : replica);
        }

        var report = await WholeAsync(40);
        report.Break.ShouldBeNull();
        (await VerifyAsync(report.Head)).IsWhole.ShouldBeTrue();
    }

    [Theory]
    [InlineData("update audit_entries set actor = 'somebody-else' where position = 3", "entry 3 ")]
    [InlineData("update audit_entries set at = at + interval '1 microsecond' where position = 2", "entry 2 ")]
    [InlineData("delete from audit_entries where position = 3", "entry 3 is missing")]
    [InlineData("update audit_entries set position = case position when 2 then 3 else 2 end where position in (2, 3)", "entry 2 ")]
    public async Task What_the_databases_owner_changes_afterwards_is_found(string tampering, string found)
    {
        await WriteAsync(_service, 5);
        await WholeAsync(5);
        await AsOwnerAsync($"alter table audit_entries disable trigger user; drop index ix_audit_entries_position; {tampering};");
        (await VerifyAsync()).Break.ShouldNotBeNull().ShouldStartWith(found);
    }

    [Fact]
    public async Task A_chain_that_was_cut_short_no_longer_holds_the_head_noted_before()
    {
        await WriteAsync(_service, 5);
        var noted = (await WholeAsync(5)).Head;
        await AsOwnerAsync("delete from audit_entries where position > 3");
        (await VerifyAsync()).IsWhole.ShouldBeTrue();
        (await VerifyAsync(noted)).Break.ShouldBe($"the chain does not hold {noted}");
    }

    [Fact]
    public async Task A_sealed_entry_can_not_be_changed_by_the_service_nor_by_the_owner_unnoticed()
    {
        await WriteAsync(_service);
        await WholeAsync(1);
        await Should.ThrowAsync<PostgresException>(() =>
            _service.InsideAsync(db => db.Database.ExecuteSqlRawAsync("update audit_entries set actor = 'x'", _ct))
        );
        await Should.ThrowAsync<PostgresException>(() =>
            _service.InsideAsync(db => db.Database.ExecuteSqlRawAsync("update audit_entries set seal = 'x'", _ct))
        );
        (await Should.ThrowAsync<PostgresException>(() => AsOwnerAsync("update audit_entries set actor = 'x'"))).MessageText.ShouldContain(
            "can not be changed"
        );
    }

    private async Task WriteAsync(NotesService through, int count = 1)
    {
        for (var i = 0; i < count; i++)
        {
            await through.InsideAsync(db =>
            {
                db.Add(new Note { Division = DivisionCode.Parse("622921"), Text = "x" });
                return db.SaveChangesAsync(_ct);
            });
        }
    }

    private async Task<AuditReport> WholeAsync(long entries)
    {
        AuditReport report;
        for (var attempt = 0; (report = await VerifyAsync()).Entries < entries && attempt < 300; attempt++)
        {
            await Task.Delay(100, _ct);
        }

        report.Entries.ShouldBe(entries, report.Break);
        return report;
    }

    private async Task<AuditReport> VerifyAsync(string? noted = null)
    {
        await using var database = NpgsqlDataSource.Create(_service.Database.App);
        return await AuditVerification.RunAsync(database, noted, _ct);
    }

    private async Task AsOwnerAsync(string sql)
    {
        await using var database = NpgsqlDataSource.Create(_service.Database.Owner);
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(_ct);
    }
}
