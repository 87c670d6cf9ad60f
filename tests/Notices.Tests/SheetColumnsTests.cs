namespace Notices.Tests;

/// <summary>What a sheet does not say is not lost.</summary>
public sealed class SheetColumnsTests(NoticesFixture service) : IClassFixture<NoticesFixture>
{
    [Fact]
    public async Task No_column_of_subscriptions_is_lost_by_leaving_it_out()
    {
        using var county = service.As("county-officer@622921");
        const string sheet = """
            区划代码,接收人,渠道,地址,职务,事项,仅本级,语言,每日汇总,暂停
            622921110,值班室,sms,13900000141,,预案应予修订、协议即将到期,否,英文,是,是
            """;
        (await county.ImportsAsync("/v1/divisions/622921/notice-subscriptions/import", sheet))["counts"]!.Number("added").ShouldBe(1);
        (await county.EachLeftOutAsync("/v1/divisions/622921/notice-subscriptions")).ShouldBeSubsetOf(["地址"]);
    }
}
