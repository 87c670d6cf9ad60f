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
    private const int Batch = 1_000;
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
        await transaction.CreateSavepointAsync(BeforeImport, ct);

        if (sheet.Errors.Count == 0)
        {
            await register.PrepareAsync(sheet, scope, ct);
        }

        var results = sheet.Errors.Count == 0 ? await TakeRowsAsync(register, sheet, scope, db, ct) : [];
        if (sheet.Errors.Count > 0 || preview == true)
        {
            await UndoAsync(db, transaction, ct);
        }
        else if (own is not null)
        {
            await own.CommitAsync(ct);
        }

        return sheet.Errors.Count == 0
            ? TypedResults.Ok(ImportResult.Of(preview == true, sheet.Rows.Count, [.. results, .. sheet.Notes], sheet.IgnoredColumns))
            : Refused(http.Request, file, sheet.Errors);
    }

    private static async Task<List<RowResult>> TakeRowsAsync<TRow>(
        Register<TRow> register,
        Sheet<TRow> sheet,
        Scope scope,
        DbContext db,
        CancellationToken ct
    )
        where TRow : class, new()
    {
        var results = new List<RowResult>(sheet.Rows.Count);
        var prepared = db.ChangeTracker.Entries().Select(e => e.Entity).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var rows in sheet.Rows.Chunk(Batch))
        {
            foreach (var row in rows)
            {
                var outcome = register.Take(row, scope);
                results.Add(new RowResult(row.Number, outcome.Kind, outcome.Key, outcome.Note));
            }

            await db.SaveChangesAsync(ct);
            foreach (var entry in db.ChangeTracker.Entries().Where(e => !prepared.Contains(e.Entity)).ToList())
            {
                entry.State = EntityState.Detached; // written, so it need not be held until the last row
            }
        }

        await register.FinishAsync(scope, ct);
        await db.SaveChangesAsync(ct);
        return results;
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
