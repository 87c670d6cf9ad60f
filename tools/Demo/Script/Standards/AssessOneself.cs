using Platform.Cli.Api;
using Platform.Demo.Paper;
using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>自评: the county's recorder, or a township's or village's own account, answers every item, with photos, and submits it.</summary>
internal sealed record AssessOneself(DateOnly On, DemoDivision Where, Actor By, string Standard, IReadOnlyList<ItemAnswer> Answers)
    : AssessmentStep(On, Where, By, Standard)
{
    public override string Doing => "自评";

    public override IEnumerable<Thing> Makes => [Thing.Assessment(Place, Standard)];

    public override IEnumerable<Need> Needs => [Needed(Thing.Renamed(Place))];

    /// <summary>Whether it was returned before and is done again.</summary>
    public bool Again { get; init; }

    protected override async Task<AssessmentRecord?> AdvanceAsync(
        StepContext stage,
        InstitutionRecord institution,
        AssessmentRecord? before,
        CancellationToken ct
    )
    {
        if (before is not (null or { State: "open" }) && !(Again && before.State == "returned"))
        {
            return null;
        }

        var performer = await stage.AsAsync(By, ct);
        before ??= await performer.PostAsync<AssessmentRecord>(
            StepContext.PathOf(Place, "assessments"),
            new { institutionId = institution.Id, standard = Standard },
            stage.KeyOf(this, "start"),
            ct
        );
        var items = new List<object>();
        foreach (var answer in Answers)
        {
            Guid[] evidence = answer.Photo is { } photo ? [await PhotoAsync(stage, performer, photo, ct)] : [];
            items.Add(
                new
                {
                    key = answer.Item,
                    met = answer.Met,
                    note = answer.Note,
                    evidence,
                }
            );
        }

        var answered = await performer.PutAsync<AssessmentRecord>(
            StepContext.PathOf(Place, $"assessments/{before.Id}"),
            new { items },
            before.Version,
            ct
        );
        return await performer.PostAsync<AssessmentRecord>(
            StepContext.PathOf(Place, $"assessments/{before.Id}/submit"),
            new { on = On },
            stage.KeyOf(this, $"submit {answered.Version}"),
            ct
        );
    }

    private async Task<Guid> PhotoAsync(StepContext stage, SignedInUser performer, int photo, CancellationToken ct) =>
        (
            await performer.UploadAsync<FileRecord>(
                StepContext.PathOf(Place, "files"),
                new Upload($"现场照片{photo}.png", "image/png", Picture.Numbered(photo)),
                stage.KeyOf(this, $"photo {photo}"),
                ct
            )
        ).Id;
}

/// <summary>The answer to one item of a checklist.</summary>
/// <param name="Photo">Number of the picture that shows it; null for none.</param>
internal sealed record ItemAnswer(string Item, bool Met, string? Note, int? Photo);
