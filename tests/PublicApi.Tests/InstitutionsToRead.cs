using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Organizations.Data;
using Platform.LocalStack;
using Platform.Testing.Services;

namespace PublicApi.Tests;

/// <summary>A real service on a port, with one institution of a county to read.</summary>
public sealed class InstitutionsToRead() : ServiceFixture<OrganizationsDb, OrganizationsDb>("organizations")
{
    private readonly int _port = FreePort.Any();

    /// <summary>What a client needs to know: where the service is, and a token for the county.</summary>
    public IReadOnlyDictionary<string, string> Environment =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["BASE"] = $"http://localhost:{_port}",
            ["TOKEN"] = TestTokens.For("partner", "county-officer@622921"),
        };

    public override async ValueTask InitializeAsync()
    {
        UseKestrel(_port);
        await base.InitializeAsync();
        using var city = As("city-admin@6229");
        using var places = new ByteArrayContent(
            Encoding.UTF8.GetBytes("区划代码,名称\n6229,临夏回族自治州\n622921,临夏县\n622921100,莲花镇\n622922,康乐县\n")
        );
        places.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        (await city.PostAsync("/v1/divisions/6229/divisions/import", places)).EnsureSuccessStatusCode();
        var office = new
        {
            kind = "office",
            name = "莲花镇应急管理办公室",
            establishedOn = "2026-01-05",
        };
        (await city.PostAsJsonAsync("/v1/divisions/622921100/institutions", office)).EnsureSuccessStatusCode();
    }
}
