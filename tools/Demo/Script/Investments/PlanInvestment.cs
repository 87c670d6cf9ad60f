using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>资金投入立项.</summary>
/// <param name="Budget">Yuan.</param>
internal sealed record PlanInvestment(
    DateOnly On,
    DemoDivision Where,
    Actor By,
    string Name,
    string Purpose,
    string Source,
    decimal Budget,
    string? DocumentNumber
) : Step(On, Where.Code, By)
{
    public override string Doing => "资金立项";

    public override IEnumerable<Thing> Makes => [Thing.Investment(Place, Name)];

    public override string Key => $"investment plan {Place} {Purpose}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        if (await stage.Records.Investments.FindAsync((Place, Name), ct) is not null)
        {
            return false;
        }

        var performer = await stage.AsAsync(By, ct);
        var investment = await performer.PostAsync<InvestmentRecord>(
            StepContext.PathOf(Place, "investments"),
            new
            {
                name = Name,
                purpose = Purpose,
                source = Source,
                budget = Budget,
                documentNumber = DocumentNumber,
                plannedOn = On,
            },
            stage.KeyOf(this, "plan"),
            ct
        );
        await stage.Records.Investments.KeepAsync((Place, Name), investment, ct);
        return true;
    }
}
