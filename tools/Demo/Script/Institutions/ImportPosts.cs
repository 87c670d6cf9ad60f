using Platform.Core;
using Platform.Demo.Paper;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>A county's register of the directors of village committees and rooms.</summary>
internal sealed record ImportPosts(DateOnly On, DemoDivision Where, Actor By, IReadOnlyList<PostRow> Rows)
    : ImportSheet(On, Where, By, "posts")
{
    public override string Doing => "导入村级任职台账";

    public override IEnumerable<DivisionCode> PlacesWritten => Rows.Select(r => r.Place.Code);

    public override IEnumerable<Thing> Makes => Rows.Select(r => Thing.Holder(r.Place.Code, r.Post));

    public override IEnumerable<Need> Needs =>
        Rows.Where(r => r.Post == PostRow.RoomDirector).Select(r => Needed(Thing.Renamed(r.Place.Code)));

    public override Sheet Sheet =>
        new(
            $"{Where.Short()}任职台账",
            ["区划代码", "职务代称", "职务名称", "姓名", "手机号码", "任职日期"],
            [.. Rows.Select(r => r.Cells)]
        );

    protected override async Task<bool> IsDoneAsync(StepContext stage, CancellationToken ct)
    {
        var known = await stage.Records.Posts.AllAsync(ct);
        return Rows.Any(r => known.ContainsKey((r.Place.Code, r.Post)));
    }

    protected override void Forget(KnownRecords records) => records.Posts.Forget();
}

/// <summary>One holder of a village's post.</summary>
internal sealed record PostRow(DemoDivision Place, string Post, Person Person, DateOnly On)
{
    public const string RoomDirector = "village-room-director";
    public const string VillageDirector = "village-director";

    public IReadOnlyList<object?> Cells =>
        [
            Place.Code.Value,
            Post,
            Post == RoomDirector ? $"{Place.Short()}应急管理室主任" : Place.VillageDirector(),
            Person.Name,
            Person.Phone,
            On.ToString("yyyy-MM-dd"),
        ];
}
