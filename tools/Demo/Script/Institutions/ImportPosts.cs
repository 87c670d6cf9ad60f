using Platform.Demo.Paper;
using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>A county's register of the directors of village rooms.</summary>
internal sealed record ImportPosts(DateOnly On, DemoDivision Where, Actor By, IReadOnlyList<PostRow> Rows)
    : ImportSheet(On, Where, By, "posts")
{
    public override string Doing => "导入应急管理室主任任职台账";

    public override Sheet Sheet =>
        new(
            $"{Where.Short()}任职台账",
            ["区划代码", "职务代称", "职务名称", "姓名", "手机号码", "任职日期"],
            [.. Rows.Select(r => r.Cells)]
        );

    protected override async Task<bool> IsDoneAsync(StepContext stage, CancellationToken ct)
    {
        var known = await stage.Records.Posts.AllAsync(ct);
        return Rows.Any(r => known.ContainsKey((r.Place.Code, PostRow.Post)));
    }

    protected override void Forget(KnownRecords records) => records.Posts.Forget();
}

/// <summary>One village room's director.</summary>
internal sealed record PostRow(DemoDivision Place, Person Person, DateOnly On)
{
    public const string Post = "village-room-director";

    public IReadOnlyList<object?> Cells =>
        [Place.Code.Value, Post, $"{Place.Short()}应急管理室主任", Person.Name, Person.Phone, On.ToString("yyyy-MM-dd")];
}
