using System.Buffers.Text;
using System.Security.Cryptography;

namespace Identity.OpenId;

/// <summary>Secrets for machines.</summary>
internal static class ClientSecret
{
    /// <summary>256 bits, in letters that need no escaping in a form or a header.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
