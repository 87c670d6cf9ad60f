using System.Collections.Concurrent;
using Platform.Core;
using Platform.Demo.Playing;
using Platform.Demo.Script;

namespace Platform.Cli.Tests;

public sealed class DemoStepOrderTests
{
    private static readonly DateOnly First = new(2026, 3, 2);

    private readonly ConcurrentQueue<string> _played = new();

    [Fact]
    public async Task Steps_at_a_place_are_played_in_their_order()
    {
        await PlayAsync([At("990121100", 0, "a"), At("990121100", 0, "b"), At("990121100", 1, "c"), At("990121100", 4, "d")]);
        _played.ShouldBe(["a", "b", "c", "d"]);
    }

    [Fact]
    public async Task A_step_waits_for_the_earlier_days_of_the_places_around_it_and_inside_it()
    {
        await PlayAsync([
            At("990121100201", 0, "village", slow: true),
            At("990121", 1, "county", slow: true),
            At("990121100", 2, "township", slow: true),
            At("9901", 3, "city", slow: true),
            At("990122100", 4, "other township"),
        ]);
        _played.ShouldBe(["village", "county", "township", "city", "other township"]);
    }

    [Fact]
    public async Task A_county_does_not_wait_for_another()
    {
        var reached = new TaskCompletionSource();
        await PlayAsync([
            new TriedStep(First, DivisionCode.Parse("990121"), "waits", ct => reached.Task.WaitAsync(ct)),
            At("990122", 1, "next day"),
            new TriedStep(
                First.AddDays(2),
                DivisionCode.Parse("990122"),
                "day after",
                _ => Task.Run(reached.SetResult, CancellationToken.None)
            ),
        ]);
        _played.ShouldBe(["next day", "day after", "waits"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_step_that_reaches_further_than_its_place_waits_for_its_neighbours()
    {
        await PlayAsync([
            At("990121101", 0, "neighbour", slow: true),
            At("990121100", 1, "merger") with
            {
                Within = DivisionCode.Parse("990121"),
            },
            At("990121101", 2, "afterwards"),
        ]);
        _played.ShouldBe(["neighbour", "merger", "afterwards"]);
    }

    [Fact]
    public async Task No_more_places_play_at_once_than_allowed()
    {
        var (now, most) = (0, 0);
        await PlayAsync([
            .. Enumerable
                .Range(0, 12)
                .Select(i => new TriedStep(
                    First,
                    DivisionCode.Parse($"990121{100 + i}"),
                    $"{i}",
                    async ct =>
                    {
                        InterlockedMax(ref most, Interlocked.Increment(ref now));
                        await Task.Delay(20, ct);
                        Interlocked.Decrement(ref now);
                    }
                )),
        ]);
        most.ShouldBe(4);
    }

    [Fact]
    public async Task What_follows_a_step_that_failed_is_not_played()
    {
        var failed = await Should.ThrowAsync<CliException>(() =>
            PlayAsync([
                new TriedStep(First, DivisionCode.Parse("990121"), "fails", _ => throw new CliException("refused")),
                At("990121100", 1, "follows"),
                At("990122", 3, "elsewhere", slow: true),
            ])
        );
        failed.Message.ShouldBe("refused");
        _played.ShouldNotContain("follows");
    }

    private Task PlayAsync(IEnumerable<Step> steps) =>
        new StepOrder(4).PlayAsync(
            steps,
            async (step, ct) =>
            {
                await ((TriedStep)step).Try(ct);
                _played.Enqueue(step.Key);
            },
            TestContext.Current.CancellationToken
        );

    private static TriedStep At(string place, int day, string name, bool slow = false) =>
        new(First.AddDays(day), DivisionCode.Parse(place), name, ct => Task.Delay(slow ? 50 : 0, ct));

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = Volatile.Read(ref most); seen < now; seen = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, now, seen);
        }
    }

    private sealed record TriedStep(DateOnly On, DivisionCode Place, string Name, Func<CancellationToken, Task> Try)
        : Step(On, Place, new Actor(Roles.CityAdmin, Place))
    {
        public DivisionCode? Within { get; init; }

        public override DivisionCode Reach => Within ?? Place;

        public override string Doing => Name;

        public override string Key => Name;

        public override Task<bool> PlayAsync(StepContext stage, CancellationToken ct) => Task.FromResult(true);
    }
}
