using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Organizations.Data;

namespace Organizations.Tests;

/// <summary>The organizations service on real PostgreSQL and RabbitMQ, with the directory of a small invented city and a clock the test
/// turns: noon of 24 November 2026 in Shanghai.</summary>
public sealed class OrganizationsFixture() : ServiceFixture<Program, OrganizationsDb>("organizations")
{
    private const string City = """
        区划代码,名称
        6229,临夏回族自治州
        622901,临夏市
        622921,临夏县
        622921100,莲花镇
        622921100001,莲花社区居委会
        622921100200,焦张村委会
        622921100201,双城村委会
        622921101,土桥镇
        622921101201,辛付村委会
        622921102,马集镇
        622922,康乐县
        622922100,附城镇
        622922100200,高林村委会
        622923,永靖县
        622923100,刘家峡镇
        622924,广河县
        622924100,城关镇
        622925,和政县
        622925100,甲镇
        622925101,乙镇
        """;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.FromHours(8)));

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using var city = As("city-admin@6229");
        using var sheet = new ByteArrayContent(Encoding.UTF8.GetBytes(City));
        sheet.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var answer = await city.PostAsync("/v1/divisions/6229/divisions/import", sheet);
        answer.EnsureSuccessStatusCode();
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
    }
}
