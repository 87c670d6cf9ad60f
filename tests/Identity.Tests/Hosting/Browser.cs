using System.Net;
using System.Text.RegularExpressions;

namespace Identity.Tests.Hosting;

/// <summary>A browser without JavaScript: keeps cookies, fills in forms, and follows redirects only on request.</summary>
public sealed partial class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser(Uri site, string language = "zh-CN")
    {
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = site };
        _client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>The page last shown.</summary>
    public string Page { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the last answer sends the browser; null if it showed a page.</summary>
    public Uri? Location { get; private set; }

    public async Task GoAsync(string address)
    {
        using var response = await _client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
        await SeeAsync(response);
    }

    /// <summary>Goes where the last answers send it, as long as that is on this site.</summary>
    public async Task FollowAsync()
    {
        while (Location is { } next && (!next.IsAbsoluteUri || next.Authority == _client.BaseAddress!.Authority))
        {
            await GoAsync(next.ToString());
        }
    }

    /// <summary>Sends the form of the page last shown, to the page's own address by default.</summary>
    public async Task SubmitAsync(string address, params (string Name, string Value)[] fields)
    {
        var token = TokenField().Match(Page).Groups[1].Value;
        using var form = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        using var response = await _client.PostAsync(
            new Uri(address, UriKind.RelativeOrAbsolute),
            form,
            TestContext.Current.CancellationToken
        );
        await SeeAsync(response);
    }

    public void Dispose() => _client.Dispose();

    private async Task SeeAsync(HttpResponseMessage response)
    {
        Status = response.StatusCode;
        Location = response.Headers.Location;
        Page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
