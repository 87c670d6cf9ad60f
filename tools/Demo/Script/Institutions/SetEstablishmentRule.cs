using Platform.Core;
using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>The city says what teams of a level should have.</summary>
internal sealed record SetEstablishmentRule(DateOnly On, DemoDivision City, Actor By, EstablishmentNumbers Numbers, string Source)
    : Step(On, City.Code, By)
{
    public override string Doing => "规定队伍编配标准";

    public override IEnumerable<Thing> Makes => [Thing.EstablishmentRule(Numbers.Level)];

    public override IEnumerable<Need> Needs => [Needed(Thing.Document(Source))];

    public override string Key => $"establishment-rule {Numbers.Level}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var (performer, path) = (await stage.AsAsync(By, ct), StepContext.PathOf(Place, "teams/establishment-rules"));
        if ((await performer.GetAsync<Page<RuleRecord>>(path, ct)).Items.Any(r => r.Level == Numbers.Level && r.ValidFrom == On))
        {
            return false;
        }

        await performer.PostAsync<RuleRecord>(
            path,
            new
            {
                level = Numbers.Level,
                captains = Numbers.Captains,
                deputies = Numbers.Deputies,
                members = Numbers.Members,
                leastFullTime = Numbers.LeastFullTime,
                mostFullTime = Numbers.MostFullTime,
                seconded = Numbers.Seconded,
                validFrom = On,
                source = Source,
            },
            stage.KeyOf(this, "set"),
            ct
        );
        return true;
    }

    private sealed record RuleRecord(string Level, DateOnly ValidFrom);
}

/// <summary>What a team of a level should have.</summary>
internal sealed record EstablishmentNumbers(
    string Level,
    int Captains,
    int Deputies,
    int Members,
    int LeastFullTime = 0,
    int? MostFullTime = null,
    int Seconded = 0
);
