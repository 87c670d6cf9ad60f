using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>开工、建成、投入使用.</summary>
/// <param name="Purpose">Distinguishes the investments of a place in the key.</param>
/// <param name="Action">start, complete or put-to-use.</param>
internal sealed record AdvanceInvestment(DateOnly On, DemoDivision Where, Actor By, string Name, string Purpose, string Action)
    : InvestmentStep(On, Where, By, Name)
{
    public override string Doing =>
        Action switch
        {
            "start" => "项目实施",
            "complete" => "项目建成",
            _ => "投入使用",
        };

    public override string Key => $"investment {Action} {Place} {Purpose}";

    protected override bool IsDone(InvestmentRecord investment) =>
        (
            Action switch
            {
                "start" => investment.StartedOn,
                "complete" => investment.CompletedOn,
                _ => investment.InUseOn,
            }
        )
            is not null;

    protected override async Task<bool> DoAsync(StepContext stage, SignedInUser performer, string path, CancellationToken ct)
    {
        await performer.PostAsync<InvestmentRecord>($"{path}/{Action}", new { on = On }, stage.KeyOf(this, "do"), ct);
        return true;
    }
}
