using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>救援船入列, bought from an investment of the same place.</summary>
internal sealed record ReceiveVessel(DateOnly On, DemoDivision Where, Actor By, string Name, decimal Value, string Investment)
    : Step(On, Where.Code, By)
{
    public override string Doing => "救援船入列";

    public override IEnumerable<Need> Needs => [Needed(Thing.Investment(Place, Investment))];

    public override string Key => $"vessel {Place}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var performer = await stage.AsAsync(By, ct);
        if ((await performer.ListAsync<EquipmentRecord>(Place, "equipment?class=vessel", ct)).Exists(e => e.Name == Name))
        {
            return false;
        }

        var investment = await stage.Records.Investments.FindAsync((Place, Investment), ct);
        await performer.PostAsync<EquipmentRecord>(
            StepContext.PathOf(Place, "equipment"),
            new
            {
                @class = "vessel",
                quantity = 1,
                receivedOn = On,
                details = new
                {
                    category = "2070101",
                    name = Name,
                    number = "救援001",
                    origin = "purchased",
                    value = Value,
                    fund = "city",
                    investmentId = investment?.Id,
                    inspectionDue = On.AddYears(1),
                },
            },
            stage.KeyOf(this, "receive"),
            ct
        );
        return true;
    }
}
