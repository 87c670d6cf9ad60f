using Platform.Cli.Api;
using Platform.Demo.Paper;
using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>Imports a register kept in Excel, all rows or none.</summary>
/// <param name="Register">The collection it belongs to.</param>
internal abstract record ImportSheet(DateOnly On, DemoDivision Where, Actor By, string Register) : Step(On, Where.Code, By)
{
    public override string Key => $"import {Register} {Place}";

    public abstract Sheet Sheet { get; }

    protected abstract Task<bool> IsDoneAsync(StepContext stage, CancellationToken ct);

    /// <summary>The sheet as it is imported, with references to records of the platform.</summary>
    protected virtual Task<Sheet> SheetAsync(StepContext stage, CancellationToken ct) => Task.FromResult(Sheet);

    protected virtual void Forget(KnownRecords records) { }

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        if (await IsDoneAsync(stage, ct))
        {
            return false;
        }

        var performer = await stage.AsAsync(By, ct);
        var sheet = await SheetAsync(stage, ct);
        var workbook = Upload.Workbook($"{sheet.Name}.xlsx", await sheet.ToWorkbookAsync(ct));
        var outcome = await performer.UploadAsync<ImportOutcome>(
            StepContext.PathOf(Place, $"{Register}/import"),
            workbook,
            stage.KeyOf(this, "sheet"),
            ct
        );
        Forget(stage.Records);
        return outcome.Counts.Any(c => c.Key != "unchanged" && c.Value > 0);
    }

    private sealed record ImportOutcome(int Rows, IReadOnlyDictionary<string, int> Counts);
}
