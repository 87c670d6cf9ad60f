using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>筹备救援基地, paid from an investment of the same place.</summary>
internal sealed record PrepareBase(DateOnly On, DemoDivision Where, Actor By, string Kind, string Name, string Investment)
    : Step(On, Where.Code, By)
{
    public override string Doing => "筹备救援基地";

    public override IEnumerable<Need> Needs => [Needed(Thing.Investment(Place, Investment))];

    public override string Key => $"base {Place} {Kind}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var performer = await stage.AsAsync(By, ct);
        if ((await performer.ListAsync<BaseRecord>(Place, "bases", ct)).Exists(b => b.Name == Name))
        {
            return false;
        }

        var investment = await stage.Records.Investments.FindAsync((Place, Investment), ct);
        await performer.PostAsync<BaseRecord>(
            StepContext.PathOf(Place, "bases"),
            new
            {
                details = new
                {
                    kind = Kind,
                    name = Name,
                    investmentId = investment?.Id,
                },
                preparedOn = On,
            },
            stage.KeyOf(this, "prepare"),
            ct
        );
        return true;
    }
}
