using Platform.Cli.Api;
using Platform.Core;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>编制预案: written from a template for every place of a level, reviewed, approved, issued, and filed with the level above.</summary>
/// <param name="On">The day of the receipt.</param>
/// <param name="Receiver">Of the level above.</param>
/// <param name="Ordinal">Keeps the numbers of the templates apart.</param>
internal sealed record BringPlansIntoForce(
    DateOnly On,
    DemoDivision Where,
    Actor By,
    Actor Receiver,
    string Template,
    string Level,
    int Ordinal
) : PlanStep(On, Where, By, Template, Level)
{
    private const int Turns = 60;

    public override string Doing => "编制印发预案";

    public override string Key => $"plans {Place} {Template} {Level}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var keeper = await stage.AsAsync(By, ct);
        var template = await TemplateAsync(keeper, ct);
        await WriteAsync(stage, keeper, template, ct);
        var drafts = await PlansAsync(keeper, template, "draft", ct);
        if (drafts.Count > 0)
        {
            await KeepAsync(
                keeper,
                stage,
                drafts.Select(d => d.Id),
                "请补充转移路线和集合点",
                $"{Where.Short()}应急〔2026〕{{n}}号",
                1 + (Ordinal * 300),
                ct
            );
        }

        var submitted = await PlansAsync(keeper, template, "submitted", ct);
        if (submitted.Count > 0)
        {
            await FileAsync(await stage.AsAsync(Receiver, ct), stage, submitted.Select(s => s.Id), ct);
        }

        return submitted.Count > 0;
    }

    // The directory reaches the plans by messages: until all places are known there, it is written again, which skips what is written.
    private async Task WriteAsync(StepContext stage, SignedInUser keeper, TemplateRecord template, CancellationToken ct)
    {
        var depth = Level == "township" ? DivisionLevel.Township : DivisionLevel.Village;
        var places = Level is "city" or "county"
            ? 1
            : (await stage.Records.Divisions.AllAsync(ct)).Keys.Count(d => d.Depth == depth && Place.Contains(d));
        for (var turn = 0; turn < Turns; turn++)
        {
            try
            {
                var written = await keeper.PostAsync<WrittenRecord>(
                    StepContext.PathOf(Place, $"plan-templates/{template.Id}/write-all"),
                    new { level = Level },
                    stage.KeyOf(this, $"write {turn}"),
                    ct
                );
                if (written.Plans.Count + written.Skipped.Count >= places)
                {
                    return;
                }
            }
            catch (ApiProblemException refusal) when (refusal.Problem.Code == "template.no-places")
            {
                // not a single one is known there yet
            }

            await Task.Delay(TimeSpan.FromSeconds(1), ct);
        }
    }

    private sealed record WrittenRecord(IReadOnlyList<WrittenRecord.At> Plans, IReadOnlyList<WrittenRecord.At> Skipped)
    {
        internal sealed record At(DivisionCode Division);
    }
}
