using System.Net;

namespace Gateway.Tests.Hosts;

/// <summary>Keeps cookies and goes where it is sent, as a browser does, and shows each step.</summary>
internal sealed class Browser(Uri home) : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, UseCookies = true };
    private HttpClient? _client;

    public CookieCollection Cookies => _handler.CookieContainer.GetAllCookies();

    public HttpClient Http => _client ??= new HttpClient(_handler) { BaseAddress = home };

    /// <summary>Goes to an address and follows every redirect.</summary>
    public async Task<(HttpResponseMessage Last, List<Uri> Steps)> VisitAsync(string path)
    {
        var steps = new List<Uri>();
        var at = new Uri(home, path);
        while (true)
        {
            steps.Add(at);
            var answer = await Http.GetAsync(at);
            if (answer.Headers.Location is not { } next)
            {
                return (answer, steps);
            }

            at = new Uri(at, next);
        }
    }

    public async Task<Browser> SignedInAsync()
    {
        var (last, _) = await VisitAsync("/session/sign-in?returnUrl=/session");
        last.StatusCode.ShouldBe(HttpStatusCode.OK);
        return this;
    }

    /// <summary>Stops where identity's sign-in page would be.</summary>
    public async Task<Uri> BeginSignInAsync()
    {
        var answer = await Http.GetAsync("/session/sign-in?returnUrl=/session");
        return answer.Headers.Location!;
    }

    /// <summary>Gives the browser a cookie chosen by an attacker.</summary>
    public void Plant(Cookie cookie) => _handler.CookieContainer.Add(home, new Cookie(cookie.Name, cookie.Value, "/"));

    public void Dispose()
    {
        _client?.Dispose();
        _handler.Dispose();
    }
}
