using Identity.Domain;
using Platform.Core;

namespace Identity.Tests.Domain;

public sealed class AdministrationTests
{
    private static readonly DivisionCode County = DivisionCode.Parse("622921");
    private static readonly DivisionCode Township = DivisionCode.Parse("622921100");
    private static readonly DivisionCode OtherCounty = DivisionCode.Parse("622922");
    private static readonly DivisionCode City = DivisionCode.Parse("6229");

    // Who may grant what inside their own place; every pair that is not here is refused.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        [Roles.CityAdmin] = [.. RoleRule.All.Select(rule => rule.Role)],
        [Roles.CountyOfficer] = [Roles.CountyOfficer, Roles.TownshipHead, Roles.VillageOfficer, Roles.TeamCaptain, Roles.ForceLeader],
        [Roles.TownshipHead] = [Roles.TownshipHead, Roles.VillageOfficer, Roles.TeamCaptain, Roles.ForceLeader],
    };

    private static readonly string[] AllRoles = [.. RoleRule.All.Select(rule => rule.Role), Roles.Service, Roles.Partner, "mayor"];

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var own in AllRoles)
        {
            foreach (var wanted in AllRoles)
            {
                pairs.Add(own, wanted);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_role_is_granted_only_by_the_same_or_a_higher_rank(string own, string wanted) =>
        AdministrationRules
            .MayGrant([new Grant(own, County)], wanted, Township)
            .ShouldBe(Allowed.GetValueOrDefault(own, []).Contains(wanted));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void No_role_can_be_granted_outside_the_callers_own_place(string own, string wanted)
    {
        Grant[] caller = [new Grant(own, County)];
        AdministrationRules.MayGrant(caller, wanted, OtherCounty).ShouldBeFalse();
        AdministrationRules.MayGrant(caller, wanted, City).ShouldBeFalse();
        AdministrationRules.MayGrant(caller, wanted, division: null).ShouldBeFalse();
    }

    [Fact]
    public void Roles_at_two_places_do_not_add_up()
    {
        Grant[] caller = [new Grant(Roles.CityAdmin, OtherCounty), new Grant(Roles.TownshipHead, Township)];
        AdministrationRules.MayGrant(caller, Roles.CountyOfficer, Township).ShouldBeFalse();
        AdministrationRules.MayGrant(caller, Roles.CountyOfficer, OtherCounty).ShouldBeTrue();
    }

    [Fact]
    public void An_account_can_not_be_administered_if_one_of_its_roles_can_not()
    {
        Grant[] officer = [new Grant(Roles.CountyOfficer, County)];
        AdministrationRules.MayChange(officer, Township, [new Grant(Roles.VillageOfficer, Township)]).ShouldBeTrue();
        AdministrationRules
            .MayChange(officer, Township, [new Grant(Roles.VillageOfficer, Township), new Grant(Roles.Auditor, County)])
            .ShouldBeFalse();
        AdministrationRules.MayChange(officer, Township, [new Grant(Roles.VillageOfficer, OtherCounty)]).ShouldBeFalse();
        AdministrationRules.MayChange(officer, OtherCounty, []).ShouldBeFalse();
    }

    [Fact]
    public void The_installations_own_account_is_changed_only_by_callers_who_hold_their_role_everywhere()
    {
        Grant[] everywhere = [new Grant(Roles.CityAdmin, Division: null)];
        AdministrationRules.MayChange(everywhere, home: default, held: everywhere).ShouldBeTrue();
        AdministrationRules.MayChange([new Grant(Roles.CityAdmin, City)], home: default, held: []).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Roles.VillageOfficer, "622921100", false)]
    [InlineData(Roles.VillageOfficer, "622921100200", true)]
    [InlineData(Roles.CountyOfficer, "6229", false)]
    [InlineData(Roles.CountyOfficer, "622921", true)]
    [InlineData(Roles.TeamCaptain, "622921", true)]
    [InlineData(Roles.ForceLeader, "6229", true)]
    [InlineData(Roles.CityAdmin, "62", true)]
    public void A_role_is_not_held_wider_than_it_means(string role, string division, bool fits) =>
        RoleRule.Of(role)!.FitsAt(DivisionCode.Parse(division)).ShouldBe(fits);
}
