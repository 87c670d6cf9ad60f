namespace Gateway.Sessions;

/// <summary>
/// Identity has two addresses: the public one for browsers and the internal one for services. Independently of the address in its discovery
/// document, browsers are sent to the first and the gateway itself calls the second.
/// </summary>
internal sealed class IdentityAddress(IConfiguration settings)
{
    public string Issuer { get; } = Base(settings, "Auth:Issuer");

    public string Authority { get; } = Base(settings, "Auth:Authority");

    public string Public(string address) => Swap(address, Authority, Issuer);

    public Uri Internal(Uri address) => new(Swap(address.AbsoluteUri, Issuer, Authority));

    private static string Swap(string address, string from, string to) =>
        address.StartsWith(from, StringComparison.OrdinalIgnoreCase) ? to + address[from.Length..] : address;

    private static string Base(IConfiguration settings, string key) =>
        (settings[key] ?? throw new InvalidOperationException($"{key} is not set.")).TrimEnd('/') + "/";
}

/// <summary>Sends the gateway's own calls to identity to its internal address.</summary>
internal sealed class InternalIdentity(IdentityAddress identity)
    : DelegatingHandler(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = identity.Internal(request.RequestUri!);
        return base.SendAsync(request, cancellationToken);
    }
}
