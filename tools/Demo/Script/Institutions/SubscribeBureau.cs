using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>订阅通知: the head of the bureau receives what falls due in its place, by SMS once there is such a channel.</summary>
internal sealed record SubscribeBureau(DateOnly On, DemoDivision Where, Actor By) : Step(On, Where.Code, By)
{
    private string Name => $"{Where.Name}应急管理局局长";

    public override string Doing => "订阅通知";

    public override IEnumerable<Need> Needs => [Needed(Thing.Holder(Place, "bureau-head"))];

    public override string Key => $"subscribe {Place}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        if (await stage.HoldsAsync(Place, "notice-subscriptions", $"name={Uri.EscapeDataString(Name)}", ct))
        {
            return false;
        }

        var performer = await stage.AsAsync(By, ct);
        await performer.PostAsync<RecordReference>(
            StepContext.PathOf(Place, "notice-subscriptions"),
            new
            {
                name = Name,
                channel = "sms",
                post = "bureau-head",
            },
            stage.KeyOf(this, "subscribe"),
            ct
        );
        return true;
    }
}
