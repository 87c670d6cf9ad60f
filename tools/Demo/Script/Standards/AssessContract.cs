using Platform.Core;
using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>年度考核 of a contract by the superior.</summary>
/// <param name="Superior">The place that assesses.</param>
/// <param name="Score">Of a hundred.</param>
internal sealed record AssessContract(DateOnly On, Actor By, DemoDivision Superior, DemoDivision Inferior, decimal Score)
    : Step(On, Inferior.Code, By)
{
    public override string Doing => "考核责任书";

    public override string Key => $"assess contract {Inferior.Code}";

    public override IEnumerable<DivisionCode> PlacesWritten => [Superior.Code, Inferior.Code];

    public override IEnumerable<Need> Needs => [Needed(Thing.Contract(Inferior.Code))];

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var pair = (Superior.Code, Inferior.Code);
        if (await stage.Records.Contracts.FindAsync(pair, ct) is not { State: "signed" } contract)
        {
            return false;
        }

        var superior = await stage.AsAsync(By, ct);
        var assessed = await superior.PostAsync<ContractRecord>(
            StepContext.PathOf(Inferior.Code, $"contracts/{contract.Id}/assess"),
            new { score = Score, on = On },
            stage.KeyOf(this, "assess"),
            ct
        );
        await stage.Records.Contracts.KeepAsync(pair, assessed, ct);
        return true;
    }
}
