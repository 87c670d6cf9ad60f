namespace Gateway;

/// <summary>The public address of this site: <c>Platform:PublicUrl</c>, or the issuer's address when identity is behind this
/// gateway.</summary>
internal sealed class PublicAddress(IConfiguration settings)
{
    private readonly Uri _address = new(
        (
            settings["Platform:PublicUrl"] ?? settings["Auth:Issuer"] ?? throw new InvalidOperationException("Auth__Issuer is not set.")
        ).TrimEnd('/') + "/"
    );

    public bool IsHttps => _address.Scheme == Uri.UriSchemeHttps;

    public string Root => _address.AbsoluteUri.TrimEnd('/');

    /// <summary>Host and port.</summary>
    public string Authority => _address.Authority;

    public string Of(string path) => Root + path;

    public bool IsAt(HttpRequest request) => request.Host.Value == Authority;
}
