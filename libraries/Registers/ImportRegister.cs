using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core;
using Platform.Hosting.Access;

namespace Platform.Registers;

/// <summary>Takes a sheet in, all or nothing; see <see cref="Register{TRow}"/>.</summary>
internal static class ImportRegister
{
    private const int ChunkRows = 1_000;
    private const int ErrorsListed = 1_000;
    private const string BeforeImport = "before_import";

    public static async Task<IResult> HandleAsync<TRegister, TRow>(
        HttpContext http,
        bool? preview,
        Scope scope,
        DbContext db,
        CancellationToken ct
    )
        where TRegister : Register<TRow>
        where TRow : class, new()
    {
        var register = ActivatorUtilities.CreateInstance<TRegister>(http.RequestServices);
        var file = await UploadedFile.TakeAsync(http.Request, ct);
        var sheet = register.Sheet = SheetReader.Read(file, register.Columns, ct);
        var outer = db.Database.CurrentTransaction;
        await using var own = outer is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var transaction = outer ?? own!;
        await db.LockAsync($"import {typeof(TRegister).Name}", scope.Division, ct); // the same sheet twice at once finds its own rows
        await transaction.CreateSavepointAsync(BeforeImport, ct);

        var results = Applies(register, sheet) ? await ApplyAsync(register, sheet, scope, db, ct) : [];
        if (sheet.IsWrong || preview == true)
        {
            await UndoAsync(db, transaction, ct);
        }
        else if (own is not null)
        {
            await own.CommitAsync(ct);
        }

        return sheet.IsWrong
            ? await RefusedAsync(http.Request, file, sheet, ct)
            : TypedResults.Ok(ImportResult.Of(preview == true, sheet, results));
    }

    // Rows with wrong cells are left out, so that what breaks a rule in the other rows is named in the same answer.
    private static bool Applies<TRow>(Register<TRow> register, Sheet<TRow> sheet)
        where TRow : class, new() => !sheet.IsWrong || (register.RowsStandAlone && !sheet.IsIncomplete && sheet.Rows.Count > 0);

    private static async Task<List<RowResult>> ApplyAsync<TRow>(
        Register<TRow> register,
        Sheet<TRow> sheet,
        Scope scope,
        DbContext db,
        CancellationToken ct
    )
        where TRow : class, new()
    {
        var rows = await register.CheckAsync(sheet, scope, ct);
        await register.LoadAsync([.. rows.Select(r => r.Values)], scope, ct);
        var kept = db.ChangeTracker.Entries().Select(e => e.Entity).ToHashSet(ReferenceEqualityComparer.Instance);
        var results = new List<RowResult>(rows.Count);
        foreach (var chunk in rows.Chunk(ChunkRows))
        {
            foreach (var row in chunk)
            {
                Apply(register, sheet, row, scope, results);
            }

            await SaveAsync(sheet, db, ct);
            Release(db, kept);
        }

        if (!sheet.IsWrong)
        {
            await register.FinishAsync(scope, ct);
            await db.SaveChangesAsync(ct);
        }

        return results;
    }

    private static void Apply<TRow>(Register<TRow> register, Sheet<TRow> sheet, SheetRow<TRow> row, Scope scope, List<RowResult> results)
        where TRow : class, new()
    {
        try
        {
            var cleared = Completed(register, sheet, row.Values, scope);
            var outcome = register.Apply(row.Values, scope);
            results.Add(new RowResult(row.Number, outcome.Kind, outcome.Key, Said(outcome, cleared), outcome.From, outcome.To));
        }
        catch (DomainException refusal) when (refusal.Fields is [])
        {
            sheet.Refuse(row, register.ColumnOf(null, refusal.Error), refusal.Error, refusal.Args);
        }
        catch (DomainException refusal)
        {
            foreach (var field in refusal.Fields)
            {
                sheet.Refuse(row, register.ColumnOf(field.Field, field.Rule), field.Rule, field.Args);
            }
        }
    }

    // Takes over what the sheet has no column for; returns the headings of what a blank cell clears.
    private static List<string> Completed<TRow>(Register<TRow> register, Sheet<TRow> sheet, TRow row, Scope scope)
        where TRow : class, new()
    {
        var cleared = new List<string>();
        if (register.Recorded(row, scope) is not { } recorded)
        {
            RequireWholePoint(register, row);
            return cleared;
        }

        foreach (var column in register.Columns)
        {
            if (!sheet.HasColumn(column.Field))
            {
                column.Copy(recorded, row);
            }
            else if (column.Read(row) is null && column.Read(recorded) is not (null or ""))
            {
                cleared.Add(column.Heading.ToString());
            }
        }

        RequireWholePoint(register, row);
        return cleared;
    }

    // Half of a point would delete the other half.
    private static void RequireWholePoint<TRow>(Register<TRow> register, TRow row)
        where TRow : class, new()
    {
        var halves = register.Columns.Where(c => c.Field is "longitude" or "latitude").ToList();
        if (halves.Count == 2 && halves.Exists(c => c.Read(row) is null) && halves.Find(c => c.Read(row) is not null) is { } other)
        {
            throw RegisterErrors.HalfPoint.At(halves.Single(c => c != other).Field);
        }
    }

    private static string? Said(RowOutcome outcome, List<string> cleared)
    {
        if (cleared.Count == 0 || outcome.Kind != ImportOutcome.Changed)
        {
            return outcome.Note;
        }

        var note = new Heading($"清空：{string.Join('、', cleared)}", $"cleared: {string.Join(", ", cleared)}").ToString();
        return outcome.Note is null ? note : $"{outcome.Note}；{note}";
    }

    private static Task SaveAsync<TRow>(Sheet<TRow> sheet, DbContext db, CancellationToken ct) =>
        sheet.IsWrong ? Task.CompletedTask : db.SaveChangesAsync(ct);

    // What is saved need not be tracked until the last row; of a wrong sheet nothing is saved any more.
    private static void Release(DbContext db, HashSet<object> kept)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => !kept.Contains(e.Entity)).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }

    private static async Task UndoAsync(DbContext db, IDbContextTransaction transaction, CancellationToken ct)
    {
        await transaction.RollbackToSavepointAsync(BeforeImport, ct);
        db.ChangeTracker.Clear();
    }

    private static async Task<IResult> RefusedAsync<TRow>(HttpRequest request, UploadedFile file, Sheet<TRow> sheet, CancellationToken ct)
    {
        if (
            request.Query["errors"] == "sheet"
            || request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals(ExcelFile.ContentType, StringComparison.Ordinal))
        )
        {
            return new ExcelFile(
                await WrongSheet.OfAsync(file, sheet.Index, sheet.HeadingRow, sheet.Errors, ct),
                new Heading("导入错误", "Import errors").ToString(),
                StatusCodes.Status422UnprocessableEntity
            );
        }

        IEnumerable<FieldError> ignored =
            sheet.IgnoredColumns.Count == 0
                ? []
                : [new FieldError($"{sheet.HeadingRow}", RegisterErrors.HeadingsIgnored, [string.Join('、', sheet.IgnoredColumns)])];
        throw new DomainException(
            sheet.HasMoreErrors ? RegisterErrors.SheetWrongAtLeast : RegisterErrors.SheetWrong,
            [sheet.Errors.Count],
            [.. sheet.Errors.OrderBy(e => e.Row).ThenBy(e => e.Column).Take(ErrorsListed).Select(e => e.Error), .. ignored]
        );
    }
}
