using System.Text;

namespace Organizations.Tests.Standards;

/// <summary>The little directory these tests stand on.</summary>
internal static class LittleCity
{
    private const string City = """
        区划代码,名称
        6229,临夏州
        622921,临夏县
        622921100,莲花镇
        622921100201,莲花村
        622921100202,焦家村
        622921101,城郊镇
        622922,康乐县
        622922100,附城镇
        """;

    /// <summary>Established before the test begins; again it changes nothing.</summary>
    public static async Task Establish(this OrganizationsFixture service)
    {
        using var city = service.As("city-admin@6229");
        using var sheet = new ByteArrayContent(Encoding.UTF8.GetBytes(City));
        sheet.Headers.ContentType = new("text/csv");
        await Answer.Read(await city.PostAsync("/v1/divisions/6229/divisions/import", sheet), System.Net.HttpStatusCode.OK);
    }

    /// <summary>A sheet as people paste it.</summary>
    public static async Task<System.Text.Json.Nodes.JsonNode> Imports(
        this HttpClient caller, string path, string csv, System.Net.HttpStatusCode expected = System.Net.HttpStatusCode.OK)
    {
        using var sheet = new ByteArrayContent(Encoding.UTF8.GetBytes(csv));
        sheet.Headers.ContentType = new("text/csv");
        return await Answer.Read(await caller.PostAsync(path, sheet), expected);
    }
}
