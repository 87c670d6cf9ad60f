using Platform.Core;
using Platform.Core.Events;
using RescueTeams.Domain;

namespace RescueTeams.Tests.Domain;

public sealed class TeamRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly DivisionCode County = DivisionCode.Parse("622921");
    private static readonly HoldTerms Terms = new("火灾", "u-1", "值班员", TimeSpan.FromMinutes(30));

    [Fact]
    public void Every_state_but_the_same_can_be_reached_from_every_other_in_the_end()
    {
        foreach (var from in Enum.GetValues<TeamReadiness>())
        {
            var reached = new HashSet<TeamReadiness> { from };
            while (reached.SelectMany(Team.After).Where(s => !reached.Contains(s)).ToList() is { Count: > 0 } more)
            {
                reached.UnionWith(more);
            }

            reached.Count.ShouldBe(5, from.ToString());
            Team.After(from).ShouldNotContain(from);
        }
    }

    [Fact]
    public void A_team_that_is_out_comes_back_before_it_is_ready()
    {
        var team = Squadron();
        team.Become(TeamReadiness.Dispatched, null, Now);
        Should.Throw<DomainException>(() => team.Become(TeamReadiness.Ready, null, Now)).Error.ShouldBe(TeamErrors.ReadinessStep);
        team.Become(TeamReadiness.StandingDown, null, Now);
        team.Become(TeamReadiness.Ready, null, Now).Was.ShouldBe(TeamReadiness.StandingDown);
    }

    [Fact]
    public void A_held_team_is_held_until_its_time_is_over_to_the_second()
    {
        var team = Squadron();
        var (hold, _) = Hold.Take(team, null, Terms, Now);
        Should.Throw<DomainException>(() => Hold.Take(team, hold, Terms, hold.Until.AddTicks(-1))).Error.ShouldBe(TeamErrors.Held);
        hold.Expire(team, hold.Until.AddTicks(-1)).ShouldBeNull();
        hold.Expire(team, hold.Until)!.Expired.ShouldBeTrue();
        Hold.Take(team, hold, Terms, hold.Until).Hold.Id.ShouldNotBe(hold.Id);
    }

    [Fact]
    public void A_hold_the_team_has_gone_out_on_never_expires()
    {
        var team = Squadron();
        var (hold, _) = Hold.Take(team, null, Terms, Now);
        hold.GoOut(team, Now);
        hold.Expire(team, Now.AddDays(3)).ShouldBeNull();
        hold.IsOpen(Now.AddDays(3)).ShouldBeTrue();
    }

    [Fact]
    public void A_team_that_can_not_go_can_not_be_held()
    {
        var team = Squadron();
        team.Become(TeamReadiness.Unavailable, "车辆检修", Now);
        Should.Throw<DomainException>(() => Hold.Take(team, null, Terms, Now)).Error.ShouldBe(TeamErrors.NotAble);
    }

    [Fact]
    public void The_nearest_jurisdictions_latest_rule_in_force_counts()
    {
        EstablishmentRule Rule(string place, int members, DateOnly from) =>
            EstablishmentRule.Set(DivisionCode.Parse(place), TeamLevel.VillageTeam, new(1, 0, members, 0, null, 0), from, null);
        var rules = new[] { Rule("6229", 9, new(2026, 1, 1)), Rule("622921", 12, new(2026, 6, 1)), Rule("622921", 15, new(2027, 1, 1)) };
        int? On(string place, DateOnly day) =>
            EstablishmentRule.InForce(rules, DivisionCode.Parse(place), TeamLevel.VillageTeam, day)?.Terms.Members;
        On("622921100200", new(2026, 5, 31)).ShouldBe(9);
        On("622921100200", new(2026, 6, 1)).ShouldBe(12);
        On("622922100200", new(2026, 6, 1)).ShouldBe(9);
        On("622921100200", new(2025, 12, 31)).ShouldBeNull();
    }

    [Fact]
    public void Shortfalls_name_what_there_is_and_what_should_be()
    {
        var strength = new TeamStrength(
            Captains: 1,
            Deputies: 1,
            Members: 20,
            FullTime: 25,
            Seconded: 2,
            Insured: 19,
            InsuranceEnding: 1,
            CertificatesExpired: 0
        );
        strength
            .Against(Squadron(), new EstablishmentTerms(1, 2, 18, 18, 24, 3))
            .ShouldBe([
                new(ShortfallKind.Deputies, 1, 2),
                new(ShortfallKind.FullTimeTooMany, 25, 24),
                new(ShortfallKind.Seconded, 2, 3),
                new(ShortfallKind.Uninsured, 19, 20),
                new(ShortfallKind.InsuranceEnding, 1, 0),
            ]);
    }

    [Fact]
    public void The_holder_of_a_post_on_a_day_does_not_depend_on_the_order_of_events()
    {
        PostHolding[] holdings =
        [
            new(new(2026, 1, 1), "p1", "甲"),
            new(new(2026, 6, 1), "p2", "乙"),
            new(new(2026, 9, 1), null, null),
            new(new(2026, 6, 1), null, null),
        ];
        foreach (var order in new[] { holdings, [.. holdings.Reverse()] })
        {
            var post = KnownPost.Of(Guid.NewGuid(), County, "township-head", "镇长");
            foreach (var holding in order)
            {
                post.Learn(holding, "镇长");
            }

            post.HolderOn(new(2026, 5, 31))!.Name.ShouldBe("甲");
            post.HolderOn(new(2026, 6, 1))!.Name.ShouldBe("乙");
            post.HolderOn(new(2026, 9, 1)).ShouldBeNull();
            post.HolderOn(new(2025, 12, 31)).ShouldBeNull();
        }
    }

    [Fact]
    public void A_change_of_only_a_teams_address_publishes_no_event()
    {
        var team = Squadron();
        team.Change(Description("韩集片区中队") with { Station = new("新驻地", "0930-1", 103, 35) }, Today).ShouldBeNull();
        team.Change(Description("改名"), Today)!.Was!.Name.ShouldBe("韩集片区中队");
    }

    private static Team Squadron() =>
        Team.Establish(County, DivisionLevel.County, TeamLevel.AreaSquadron, Description("韩集片区中队"), new(2026, 5, 1), Now).Team;

    private static TeamDescription Description(string name) =>
        new(name, "副科级", [DivisionCode.Parse("622921100")], [TeamSpecialty.Fire], 1, 2, [], new(null, null, null, null));
}
