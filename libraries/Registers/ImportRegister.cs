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
        var sheet = SheetReader.Read(file, register.Columns, ct);
        var outer = db.Database.CurrentTransaction;
        await using var own = outer is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var transaction = outer ?? own!;
        await db.LockAsync($"import {typeof(TRegister).Name}", scope.Division, ct); // the same sheet twice at once finds its own rows
        await transaction.CreateSavepointAsync(BeforeImport, ct);

        var results = sheet.IsWrong ? [] : await ApplyAsync(register, sheet, scope, db, ct);
        if (sheet.IsWrong || preview == true)
        {
            await UndoAsync(db, transaction, ct);
        }
        else if (own is not null)
        {
            await own.CommitAsync(ct);
        }

        return sheet.IsWrong
            ? Refused(http.Request, file, sheet.Errors)
            : TypedResults.Ok(ImportResult.Of(preview == true, sheet, results));
    }

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
            var outcome = register.Apply(row.Values, scope);
            results.Add(new RowResult(row.Number, outcome.Kind, outcome.Key, outcome.Note));
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

    private static IResult Refused(HttpRequest request, UploadedFile file, IReadOnlyList<CellError> errors)
    {
        if (
            request.Query["errors"] == "sheet"
            || request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals(ExcelFile.ContentType, StringComparison.Ordinal))
        )
        {
            return new ExcelFile(
                WrongSheet.Of(file, errors),
                new Heading("导入错误", "Import errors").ToString(),
                StatusCodes.Status422UnprocessableEntity
            );
        }

        throw new DomainException(RegisterErrors.SheetWrong, [errors.Count], [.. errors.Take(ErrorsListed).Select(e => e.Error)]);
    }
}
