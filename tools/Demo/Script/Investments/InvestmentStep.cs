using Platform.Cli;
using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>Something done to an investment that was planned.</summary>
internal abstract record InvestmentStep(DateOnly On, DemoDivision Where, Actor By, string Name) : Step(On, Where.Code, By)
{
    public override IEnumerable<Need> Needs => [Needed(Thing.Investment(Place, Name))];

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var known =
            await stage.Records.Investments.FindAsync((Place, Name), ct)
            ?? throw new CliException($"{Where.Name} 没有资金投入项目“{Name}”。The place has no such investment.");
        var performer = await stage.AsAsync(By, ct);
        var path = StepContext.PathOf(Place, $"investments/{known.Id}");
        var investment = await performer.GetAsync<InvestmentRecord>(path, ct);
        return !IsDone(investment) && await DoAsync(stage, performer, path, ct);
    }

    protected abstract bool IsDone(InvestmentRecord investment);

    /// <returns>Always true.</returns>
    protected abstract Task<bool> DoAsync(StepContext stage, SignedInUser performer, string path, CancellationToken ct);
}
