using Platform.Cli;
using Platform.Core;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>
/// 调用: the county asks, the leader answers by phone, the force comes, and is released; the county settles. Recorded afterwards with the
/// actual times; only when the first force declines, the platform asks the next one itself, at the current time.
/// </summary>
/// <param name="Forces">In the order in which they are asked.</param>
/// <param name="Hour">Of the day, when the force is called.</param>
internal sealed record CallForce(
    DateOnly On,
    DemoDivision Where,
    Actor By,
    IReadOnlyList<DemoForce> Forces,
    string Disaster,
    string Task,
    int Hour
) : Step(On, Where.Code, By)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public override string Doing => "调用社会救援力量";

    public override IEnumerable<Need> Needs => Forces.Select(f => Needed(Thing.VerifiedForce(f.Number)));

    public override string Key => $"call {Place} {On:MMdd}";

    /// <summary>The forces may be another county's.</summary>
    public override DivisionCode Reach => Place.City!.Value;

    /// <summary>Why the first force can't come; null: it comes.</summary>
    public string? Declined { get; init; }

    public required string Outcome { get; init; }

    /// <summary>Yuan; 0: not settled yet.</summary>
    public decimal Cost { get; init; }

    // The platform looks for the next force itself, so what follows happens now and not on the day of the story.
    private DateTimeOffset? At(double hours) => Declined is null ? BusinessTime.StartOf(On).AddHours(Hour + hours) : null;

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var asked = await stage.Records.Mobilizations.FindAsync(Key, ct);
        if (asked is { State: "released" or "settled" })
        {
            return false;
        }

        var officer = await stage.AsAsync(By, ct);
        if (asked is null)
        {
            var ids = new List<Guid>();
            foreach (var force in Forces)
            {
                ids.Add((await stage.Records.Forces.FindAsync((force.Place.Code, force.Name), ct))!.Id);
            }

            var request = new
            {
                disaster = Disaster,
                task = Task,
                contact = $"{Where.Short()}应急指挥中心",
                incident = Key,
                forceIds = ids,
                answerMinutes = 720,
                askedAt = At(0),
            };
            asked = await officer.PostAsync<MobilizationRecord>(
                StepContext.PathOf(Place, "mobilizations"),
                request,
                stage.KeyOf(this, "ask"),
                ct
            );
        }

        var who = Forces.First(f => f.Name == asked.ForceName);
        if (Declined is not null && who == Forces[0])
        {
            asked = asked.State == "asked" ? await ByLeaderAsync(stage, who, asked, "decline", new { reason = Declined }, ct) : asked;
            asked = await NextAsync(officer, asked, ct);
            who = Forces.First(f => f.Name == asked.ForceName);
        }

        asked = await ComeAsync(stage, who, asked, ct);
        await stage.Records.Mobilizations.KeepAsync(Key, Cost > 0 ? await SettleAsync(stage, officer, asked, ct) : asked, ct);
        return true;
    }

    private async Task<MobilizationRecord> ComeAsync(StepContext stage, DemoForce who, MobilizationRecord asked, CancellationToken ct)
    {
        foreach (
            var (state, action, body) in new (string, string, object)[]
            {
                (
                    "asked",
                    "accept",
                    new
                    {
                        people = who.Members / 2,
                        vehicles = 3,
                        at = At(0.1),
                    }
                ),
                ("accepted", "set-out", new { at = At(0.5) }),
                ("on-the-way", "arrive", new { at = At(1.3) }),
                ("on-scene", "release", new { outcome = Outcome, at = At(6) }),
            }
        )
        {
            asked = asked.State == state ? await ByLeaderAsync(stage, who, asked, action, body, ct) : asked;
        }

        return asked;
    }

    private Task<MobilizationRecord> SettleAsync(StepContext stage, SignedInUser officer, MobilizationRecord asked, CancellationToken ct) =>
        officer.PostAsync<MobilizationRecord>(
            StepContext.PathOf(Place, $"mobilizations/{asked.Id}/settle"),
            new
            {
                items = new[] { new { name = "油料、食宿、误工", amount = Cost } },
                insurancePolicy = "按投保保单",
                thanks = $"{Where.Short()}应急管理局致感谢信",
                on = On.Later(7),
            },
            stage.KeyOf(this, "settle"),
            ct
        );

    private async Task<MobilizationRecord> ByLeaderAsync(
        StepContext stage,
        DemoForce who,
        MobilizationRecord asked,
        string action,
        object body,
        CancellationToken ct
    )
    {
        var leader = await stage.AsAsync(who.Leader, ct);
        return await leader.PostAsync<MobilizationRecord>(
            StepContext.PathOf(who.Place.Code, $"mobilizations/{asked.Id}/{action}"),
            body,
            stage.KeyOf(this, $"{who.Number} {action}"),
            ct
        );
    }

    private async Task<MobilizationRecord> NextAsync(SignedInUser officer, MobilizationRecord declined, CancellationToken ct)
    {
        for (var end = DateTime.UtcNow + Patience; DateTime.UtcNow < end; await System.Threading.Tasks.Task.Delay(500, ct))
        {
            var chain = await officer.ListAsync<MobilizationRecord>(Place, $"mobilizations?requestId={declined.RequestId}", ct);
            if (chain.Find(m => m.Turn == declined.Turn + 1) is { } next)
            {
                return next;
            }
        }

        throw new CliException("谢绝后没有改请下一支力量。After the refusal no other force was asked.");
    }
}
