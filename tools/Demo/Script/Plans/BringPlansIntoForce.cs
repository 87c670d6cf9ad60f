using Platform.Cli.Api;
using Platform.Core;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>编制预案: written from a template for every place of a level, reviewed, approved, issued, and filed with the level above.</summary>
/// <param name="On">The day of the receipt.</param>
/// <param name="Receiver">Of the level above.</param>
/// <param name="Number">文号; <c>{place}</c> in it is the place of each plan.</param>
/// <param name="FilingNumber">Of the receipt.</param>
internal sealed record BringPlansIntoForce(
    DateOnly On,
    DemoDivision Where,
    Actor By,
    Actor Receiver,
    string Template,
    string Level,
    string Number,
    string FilingNumber
) : PlanStep(On, Where, By, Template, Level)
{
    private const int Turns = 60;

    /// <summary>The places whose plans come into force; those of others of the level remain drafts.</summary>
    public IReadOnlyList<DemoDivision> For { get; init; } = [Where];

    /// <summary>The plan it follows; null: there is none.</summary>
    public Thing? Above { get; init; }

    public override string Doing => "编制印发预案";

    public override string Key => $"plans {Place} {Template} {Level}";

    public override IEnumerable<DivisionCode> PlacesWritten => For.Select(p => p.Code);

    public override IEnumerable<Thing> Makes => [Thing.Plan(Place, Level, Template)];

    public override IEnumerable<Need> Needs =>
        For.SelectMany(Named)
            .Select(thing => new Need(thing, PlanProcedure.Begins(On)))
            .Concat(Above is { } above ? [new Need(above, PlanProcedure.Issues(On))] : []);

    // What a plan of the level names of its place; see the placeholders of the templates.
    private IEnumerable<Thing> Named(DemoDivision place)
    {
        var (head, director) = Level switch
        {
            "city" => ("mayor", "bureau-head"),
            "county" => ("county-head", "bureau-head"),
            "township" => ("township-head", "office-director"),
            _ => (PostRow.VillageDirector, PostRow.RoomDirector),
        };
        yield return Thing.LocalData(place.Code);
        yield return Thing.Institution(place.Code);
        yield return Thing.Holder(place.Code, head);
        yield return Thing.Holder(place.Code, director);
        if (Level is "township" or "village")
        {
            yield return Thing.DisasterOfficer(place.Code);
            yield return Thing.Renamed(place.Code);
        }

        var team = Level switch
        {
            "county" => $"{place.Name}应急救援联队",
            "township" => $"{place.Short()}应急（消防）救援中队",
            "village" => $"{place.Short()}应急（消防）救援队",
            _ => null,
        };
        if (team is not null)
        {
            yield return Thing.Members(place.Code, team);
        }
    }

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var (keeper, places) = (await stage.AsAsync(By, ct), PlacesWritten.ToHashSet());
        var template = await TemplateAsync(keeper, ct);
        await WriteAsync(stage, keeper, template, ct);
        var drafts = (await PlansAsync(keeper, template, "draft", ct)).FindAll(d => places.Contains(d.Division));
        if (drafts.Count > 0)
        {
            await KeepAsync(keeper, stage, drafts.Select(d => d.Id), "请补充转移路线和集合点", Number, ct);
        }

        var submitted = await PlansAsync(keeper, template, "submitted", ct);
        if (submitted.Count > 0)
        {
            await FileAsync(await stage.AsAsync(Receiver, ct), stage, submitted.Select(s => s.Id), FilingNumber, ct);
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
