using System.Text.Json;
using ContingencyPlans.Data.Seed;
using ContingencyPlans.Domain;
using ContingencyPlans.Features.Templates;
using Organizations.Protos;
using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Tests;

public sealed class TemplateRulesTests
{
    private static readonly DivisionCode Village = DivisionCode.Parse("622921100001");

    [Fact]
    public void Every_level_has_its_templates_and_every_special_hazard_one()
    {
        var all = BuiltInTemplates.All;
        all.Select(t => t.Id).ShouldBeUnique();
        all.Select(t => t.Key).ShouldBeUnique();
        foreach (var level in new[] { PlanLevel.City, PlanLevel.County, PlanLevel.Township })
        {
            all.ShouldContain(t => t.Kind == PlanKind.Overall && t.Levels.Contains(level));
            all.Where(t => t.Kind == PlanKind.Special && t.Levels.Contains(level))
                .SelectMany(t => t.Hazards)
                .ShouldBe(
                    [
                        Hazard.Earthquake,
                        Hazard.Fire,
                        Hazard.FloodDrought,
                        Hazard.ForestGrasslandFire,
                        Hazard.Geological,
                        Hazard.NaturalDisaster,
                        Hazard.ProductionSafety,
                        Hazard.PublicHealth,
                        Hazard.SevereWeather,
                        Hazard.WaterAccident,
                    ],
                    ignoreOrder: true
                );
        }

        all.ShouldContain(t => t.Kind == PlanKind.DisposalScheme && t.Levels.Contains(PlanLevel.Village));
        all.Where(t => t.Levels.Contains(PlanLevel.Enterprise))
            .Select(t => t.Kind)
            .ShouldBe([PlanKind.EnterpriseOverall, PlanKind.EnterpriseSpecial, PlanKind.OnSite], ignoreOrder: true);
    }

    [Fact]
    public void Every_template_keeps_the_rules_of_plans_and_of_templates_at_every_level_it_is_for()
    {
        foreach (var template in BuiltInTemplates.All)
        {
            Should.NotThrow(() =>
                PlanTemplate.Give(
                    DivisionCode.Parse("62"),
                    template.Key,
                    1,
                    template.ValidFrom,
                    new(
                        template.Zh,
                        template.En,
                        template.Kind,
                        template.Levels,
                        template.Hazards,
                        template.Title,
                        template.Source,
                        template.Content
                    )
                )
            );
            foreach (var code in new[] { "6229", "622921", "622921100", "622921100001" }.Select(DivisionCode.Parse))
            {
                var values = Full(code);
                var filled = FilledTemplate.Of(template, values, [.. code.Prefixes().Reverse()]);
                Should.NotThrow(() => filled.Content.Checked(), template.Key);
                filled.Gaps.Select(g => g.Placeholder.Key).ShouldBeEmpty(template.Key);
                var text = filled.Title + JsonSerializer.Serialize(filled.Content, Placeholder.Readable);
                (Placeholder.In(text).Any() || Placeholder.OpenIn(text).Count > 0).ShouldBeFalse(template.Key);
            }
        }
    }

    [Fact]
    public void A_missing_value_stays_open_under_its_name_and_the_reason_is_kept()
    {
        var template = BuiltInTemplates.All.Single(t => t.Key == "village-disposal-scheme");
        var values = new LocalValues(Village);
        values.SetPlaces(
            DivisionLevel.Village,
            new()
            {
                [Village] = "焦张村委会",
                [DivisionCode.Parse("622921100")] = "莲花镇",
                [DivisionCode.Parse("622921")] = "临夏县",
            }
        );
        var vacant = new ListPostsResponse
        {
            Division = Village.Value,
            Post = "village-director",
            Title = "焦张村主任",
        };
        var held = new ListPostsResponse
        {
            Division = Village.Value,
            Post = "village-room-director",
            Title = "室主任",
            Holder = new() { Name = "马英", Phone = "13912345678" },
        };
        var posts = new[] { vacant, held }.ToLookup(p => p.Division);
        values.SetPost("head", "village-director", posts);
        values.SetPost("director", "village-room-director", posts);
        values.SetOfficer(null);
        values.SetTeams(null);
        values.SetLocalData(null);

        var filled = FilledTemplate.Of(template, values, [.. Village.Prefixes().Reverse()]);
        filled.Title.ShouldBe("焦张村突发事件应急处置方案");
        var duties = filled.Content.Duties.Select(d => d.Duty).ToList();
        duties.ShouldContain(d => d.Contains("姓名：〔待填：行政负责人姓名〕", StringComparison.Ordinal));
        duties.ShouldContain(d => d.Contains("姓名：马英，电话：13912345678", StringComparison.Ordinal));
        var why = filled.Gaps.ToDictionary(g => g.Placeholder.Key, g => g.Reason);
        (why["head"], why["officer"], why["population"], why["shelters"], why["team"]).ShouldBe(
            (GapReason.Vacant, GapReason.Unreachable, GapReason.NotTold, GapReason.NotTold, GapReason.Unreachable)
        );
        why.ShouldNotContainKey("director");
        filled.Content.Contacts.ShouldContain(c => c.Division.Value == "622921100" && c.Post == "township-head");
    }

    [Fact]
    public void A_mark_no_placeholder_has_is_refused_and_named()
    {
        var content = TemplateContent.Empty with { Actions = [new("1", null, "村委会主任", "联系{mayor-phone}", 10)] };
        var refused = Should.Throw<DomainException>(() =>
            PlanTemplate.Give(
                Village,
                "own",
                1,
                new(2026, 1, 1),
                new("自定", "own", PlanKind.DisposalScheme, [PlanLevel.Village], [], "{place}处置方案", null, content)
            )
        );
        refused.Error.Code.ShouldBe("template.placeholder-unknown");
        refused.Args[0].ShouldBe("{mayor-phone}");
    }

    [Theory]
    [InlineData("焦张村委会", "焦张村")]
    [InlineData("焦张村村民委员会", "焦张村")]
    [InlineData("莲花社区居委会", "莲花社区")]
    [InlineData("北街居委会", "北街社区")]
    [InlineData("新民村民委员会", "新民村")]
    [InlineData("莲花镇", "莲花镇")]
    public void A_committees_name_becomes_the_villages(string name, string plain) => VillageNames.Plain(name).ShouldBe(plain);

    [Fact]
    public void A_citys_plan_names_no_contact_above_the_city()
    {
        var city = DivisionCode.Parse("6229");
        var filled = FilledTemplate.Of(
            BuiltInTemplates.All.First(t => t.Key == "special-fire"),
            new LocalValues(city),
            [city, city.Parent!.Value]
        );
        filled.Content.Contacts.ShouldNotBeEmpty();
        filled.Content.Contacts.ShouldAllBe(c => c.Division == city);
    }

    [Theory]
    [InlineData(DivisionLevel.City, "临夏回族自治州", "州长", "州应急管理局局长")]
    [InlineData(DivisionLevel.City, "兰州市", "市长", "市应急管理局局长")]
    [InlineData(DivisionLevel.County, "凉州区", "区长", "区应急管理局局长")]
    [InlineData(DivisionLevel.County, "临夏县", "县长", "县应急管理局局长")]
    [InlineData(DivisionLevel.Township, "红台乡", "乡长", "应急管理所所长")]
    [InlineData(DivisionLevel.Township, "东华门街道", "街道办事处主任", "应急管理所所长")]
    [InlineData(DivisionLevel.Village, "焦张村委会", "村委会主任", "应急管理室主任")]
    [InlineData(DivisionLevel.Village, "北街居委会", "居委会主任", "应急管理室主任")]
    public void Heads_are_called_as_the_kind_of_place_has_them(DivisionLevel level, string name, string head, string director) =>
        (OwnPosts.HeadTitle(level, name), OwnPosts.DirectorTitle(level, name)).ShouldBe((head, director));

    [Fact]
    public void Where_no_disaster_officer_can_be_the_duty_room_of_the_bureau_verifies_and_reports()
    {
        var values = new LocalValues(DivisionCode.Parse("622921"));
        var data = LocalData.Of(values.Division);
        data.Change(new(null, null, null, null, null, null, null, "0930-0000000", null), []);
        values.SetDutyRoom("临夏县应急管理局", data);
        (values.Value("officer"), values.Value("officer-phone")).ShouldBe(("临夏县应急管理局值班室", "0930-0000000"));
        var unknown = new LocalValues(values.Division);
        unknown.SetDutyRoom(null, null);
        (unknown.Value("officer"), unknown.Value("officer-phone"), unknown.Why("officer")).ShouldBe((null, null, GapReason.NotTold));
    }

    [Fact]
    public void A_plan_follows_the_same_hazards_plan_above_else_the_overall_one_there_else_its_own_places()
    {
        var overall = Plans.InForce("622921", PlanKind.Overall, PlanLevel.County);
        var flood = Plans.InForce("622921", PlanKind.Special, PlanLevel.County, Hazard.FloodDrought);
        var own = Plans.InForce("622921100", PlanKind.Overall, PlanLevel.Township);
        var elsewhere = Plans.InForce("622922", PlanKind.Special, PlanLevel.County, Hazard.FloodDrought);
        var (plan, _) = Plans.Draft("622921100", PlanKind.Special, PlanLevel.Township, Hazard.FloodDrought);
        NearestSuperior.Of(plan, [overall, own, elsewhere, flood]).ShouldBe(flood);
        NearestSuperior.Of(plan, [own, elsewhere, overall]).ShouldBe(overall);
        NearestSuperior.Of(plan, [own, elsewhere]).ShouldBe(own);
        NearestSuperior.Of(plan, [elsewhere]).ShouldBeNull();
    }

    private static LocalValues Full(DivisionCode place)
    {
        var values = new LocalValues(place) { Shelters = [new("村委会广场", new(103.2, 35.6), 200, null)] };
        foreach (var placeholder in Placeholder.Known)
        {
            values.Set(placeholder.Key, placeholder.Zh);
        }

        foreach (var code in place.Prefixes())
        {
            values.Teams[code] = new(Guid.NewGuid(), code, $"{code}救援队", null);
        }

        return values;
    }
}
