using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Platform.Core;

namespace Platform.Hosting.Data;

/// <summary>
/// That a record was deleted or has left a place, so that those who follow a list learn of it. Written by the database, however the record
/// was changed.
/// </summary>
public sealed class RemovedRecord
{
    /// <summary>The record.</summary>
    public Guid RecordId { get; init; }

    /// <summary>The place that it left.</summary>
    public DivisionCode Division { get; init; }

    /// <summary>The table it was, or is, in.</summary>
    public required string TableName { get; init; }

    /// <summary>Start of the transaction that removed it.</summary>
    public DateTimeOffset RemovedAt { get; init; }
}

/// <summary>The triggers that say when a record was changed, and that one was removed; harmless when repeated.</summary>
internal static class RecordChanges
{
    // A county that is copied into another cell keeps the times of its records, and leaves the cell without being removed.
    private const string Functions = """
        create or replace function stamp_record() returns trigger language plpgsql as $$
        begin
            if coalesce(current_setting('platform.copying', true), '') <> 'on' then
                new.updated_at := now();
            end if;
            return new;
        end $$;
        create or replace function keep_removed_record() returns trigger
        language plpgsql security definer set search_path = public, pg_temp as $$
        begin
            if coalesce(current_setting('platform.copying', true), '') <> 'on' then
                insert into removed_records (record_id, division, table_name, removed_at)
                values (old.id, old.division, tg_table_name, now())
                on conflict (record_id, division) do update set removed_at = excluded.removed_at, table_name = excluded.table_name;
            end if;
            return null;
        end $$;
        """;

    public static IEnumerable<string> Statements(IModel model)
    {
        yield return Functions;
        var tables = model
            .GetEntityTypes()
            .Where(t => typeof(IRecord).IsAssignableFrom(t.ClrType))
            .Select(t => t.GetTableName()!)
            .Distinct(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            yield return Trigger(table, "stamp_record", "before update", "stamp_record()");
            yield return Trigger(table, "keep_deleted_record", "after delete", "keep_removed_record()");
            yield return Trigger(
                table,
                "keep_moved_record",
                "after update of division",
                "keep_removed_record()",
                "when (old.division is distinct from new.division)"
            );
        }
    }

    // The table is locked only if the trigger is missing.
    private static string Trigger(string table, string name, string moment, string function, string condition = "") =>
        $"""
            do $do$ begin
              if not exists (select from pg_trigger where tgrelid = '{table}'::regclass and tgname = '{name}') then
                create trigger {name} {moment} on {table} for each row {condition} execute function {function};
              end if;
            end $do$
            """;
}
