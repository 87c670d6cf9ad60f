using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Platform.LocalStack;

/// <summary>
/// A user of the broker with what one service needs and nothing else: its own queues, and the exchanges that events go through. It has no
/// management rights and can't read another service's queue. The exchanges it may declare, since each connection declares them.
/// </summary>
/// <param name="Service">The service's name, which is the user's name and the first part of the names of its queues.</param>
/// <param name="Password">In plain text; the broker keeps a salted hash.</param>
public sealed record BrokerUser(string Service, string Password)
{
    /// <summary>The resources the user may configure, write to and read from, as a regular expression of the broker.</summary>
    public string Resources => $@"^({Regex.Escape(Service)}(\.[0-9]{{6}})?(_error|_skipped)?|platform\.events(\.unlisted)?)$";

    /// <summary>The address of a virtual host with this user instead of the one it names.</summary>
    public Uri In(Uri virtualHost) => new UriBuilder(virtualHost) { UserName = Service, Password = Password }.Uri;

    internal object Definition(string tags = "") =>
        new
        {
            name = Service,
            password_hash = Hash(),
            hashing_algorithm = "rabbit_password_hashing_sha256",
            tags,
        };

    internal object Permission(string vhost, string resources) =>
        new
        {
            user = Service,
            vhost,
            configure = resources,
            write = resources,
            read = resources,
        };

    private string Hash()
    {
        var salt = SHA256.HashData(Encoding.UTF8.GetBytes(Service + Password))[..4];
        return Convert.ToBase64String([.. salt, .. SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(Password)])]);
    }
}
