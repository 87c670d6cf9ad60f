using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>灾害事件应急手册: written, published, printed and given out within some weeks.</summary>
internal sealed record GiveOutHandbook(DateOnly On, DemoDivision Where, Actor By, int Copies) : Step(On, Where.Code, By)
{
    private const string Title = "灾害事件应急手册";

    private static readonly (string Heading, string Text)[] Chapters =
    [
        ("地震来了怎么办", "就近躲避，护住头颈；震后沿通道撤到开阔地，不乘电梯；不返回危房取物。"),
        ("暴雨山洪来了怎么办", "听到锣声、喇叭立即往两侧高处跑，不沿沟谷跑；不涉水过河；按转移路线到安置点报到。"),
        ("滑坡泥石流来了怎么办", "发现裂缝、冒浑水立即报告并撤离；往滑动方向两侧跑；未经允许不返回。"),
        ("着火了怎么办", "初起火就近扑救，拨打119；烟大弯腰捂口鼻撤离；森林草原火灾不组织老幼扑救。"),
        ("应急电话和安置点", "火警119，急救120，报警110；本地值班电话和安置点见封底。"),
    ];

    private DateOnly Published => On.Earlier(14);

    public override string Doing => "编印应急手册";

    public override string Key => $"handbook {Place}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var performer = await stage.AsAsync(By, ct);
        if (
            (
                await performer.ListAsync<RecordReference>(
                    Place,
                    $"handbooks?state=published&level={Where.Level.ToString().ToLowerInvariant()}",
                    ct
                )
            ).Count > 0
        )
        {
            return false;
        }

        var book = (
            await performer.PostAsync<PaperRecord>(
                StepContext.PathOf(Place, "handbooks"),
                new
                {
                    heading = new { title = Title, hazards = new[] { "natural-disaster", "fire" } },
                    content = new { edition = "2026年版", chapters = Chapters.Select(c => new { heading = c.Heading, text = c.Text }) },
                },
                stage.KeyOf(this, "draft"),
                ct
            )
        )
            .Heading
            .Id;
        var path = StepContext.PathOf(Place, $"handbooks/{book}");
        await performer.PostAsync<RecordReference>($"{path}/publish", new { on = Published }, stage.KeyOf(this, "publish"), ct);
        await performer.PostAsync<PaperRecord>(
            $"{path}/print",
            new
            {
                copies = Copies,
                printer = $"{stage.Setting.City.City.Name}新华印刷厂",
                on = On.Earlier(6),
            },
            stage.KeyOf(this, "print"),
            ct
        );
        await performer.PostAsync<PaperRecord>(
            $"{path}/distribute",
            new
            {
                copies = Copies * 9 / 10,
                to = "各村（社区）、学校",
                on = On,
            },
            stage.KeyOf(this, "distribute"),
            ct
        );
        return true;
    }
}
