using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>组建应急管理局.</summary>
internal sealed record RegisterBureau(DateOnly On, DemoDivision Where, Actor By, string Name) : Step(On, Where.Code, By)
{
    public override string Doing => "组建应急管理局";

    public override IEnumerable<Thing> Makes => [Thing.Institution(Place)];

    public override string Key => $"bureau {Place}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        if (await stage.Records.Institutions.FindAsync(Place, ct) is not null)
        {
            return false;
        }

        var performer = await stage.AsAsync(By, ct);
        var bureau = await performer.PostAsync<InstitutionRecord>(
            StepContext.PathOf(Place, "institutions"),
            new
            {
                kind = "bureau",
                name = Name,
                establishedOn = On,
            },
            stage.KeyOf(this, "register"),
            ct
        );
        await stage.Records.Institutions.KeepAsync(Place, bureau, ct);
        return true;
    }
}
