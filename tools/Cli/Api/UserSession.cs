namespace Platform.Cli.Api;

/// <summary>One signed-in user; signs in again shortly before the token ends.</summary>
/// <param name="through">See <see cref="GatewayConnection"/>.</param>
internal sealed class UserSession(Uri platform, string userName, string password, string? through = null) : IDisposable
{
    private readonly SignIn _signIn = new(platform, through);
    private readonly SemaphoreSlim _turn = new(1);
    private AccessToken? _token;

    public async Task<string> TokenAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            if (_token is null || _token.Ends < DateTimeOffset.UtcNow.AddMinutes(1))
            {
                _token = await _signIn.AsAsync(userName, password, ct);
            }

            return _token.Value;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    public ApiClient NewClient() => new(platform, TokenAsync, through);
}
