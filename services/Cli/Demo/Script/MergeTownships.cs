using Platform.Cli.Demo.Playing;

namespace Platform.Cli.Demo.Script;

/// <summary>撤并: a township goes into its neighbour; figures of days before stay what they were.</summary>
internal sealed record MergeTownships(DateOnly On, DemoDivision Small, DemoDivision Into, Actor By) : Step(On, Small.Code, By)
{
    public override string Doing => "撤并乡镇";

    public override string Key => $"merge {Small.Code} {Into.Code}";

    public override async Task<bool> PlayAsync(Stage stage, CancellationToken ct)
    {
        var townships = await (await stage.AsCityAsync(ct)).ListAsync<DivisionRecord>(stage.Setting.City.City.Code, "divisions?level=township", ct);
        if (!townships.Exists(t => t.Code == Small.Code))
        {
            return false;
        }

        var performer = await stage.AsAsync(By, ct);
        await performer.PostAsync<object>(Stage.PathOf(Small.Code, "divisions/merge"), new { into = Into.Code, on = On }, stage.KeyOf(this, "merge"), ct);
        return true;
    }
}
