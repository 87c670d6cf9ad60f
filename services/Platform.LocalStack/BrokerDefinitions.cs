using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Platform.LocalStack;

/// <summary>
/// What every virtual host starts with: our user, and the net under the services' own retries. A message that crashes its
/// consumer <see cref="DeliveryLimit"/> times goes to the queue <see cref="DeadLetters"/>, at least once.
/// </summary>
public static class BrokerDefinitions
{
    public const string User = "platform";

    public const string DeadLetters = "dead-letters";

    public const int DeliveryLimit = 20;

    public static string Json(string vhost, string password) => JsonSerializer.Serialize(new
    {
        users = new[] { new { name = User, password_hash = Hash(password), hashing_algorithm = "rabbit_password_hashing_sha256", tags = "administrator" } },
        vhosts = new[] { new { name = vhost } },
        permissions = new[] { new { user = User, vhost, configure = ".*", write = ".*", read = ".*" } },
        policies = new[]
        {
            new Dictionary<string, object>
            {
                ["vhost"] = vhost,
                ["name"] = DeadLetters,
                // Looking at a message that already failed must not count as one more try.
                ["pattern"] = $"^(?!{DeadLetters}$)(?!.*_error$)",
                ["apply-to"] = "queues",
                ["priority"] = 0,
                ["definition"] = new Dictionary<string, object>
                {
                    ["delivery-limit"] = DeliveryLimit,
                    ["dead-letter-exchange"] = DeadLetters,
                    ["dead-letter-strategy"] = "at-least-once",
                    ["overflow"] = "reject-publish",
                },
            },
        },
        exchanges = new[] { new { name = DeadLetters, vhost, type = "fanout", durable = true, auto_delete = false, @internal = false, arguments = new { } } },
        queues = new[] { new { name = DeadLetters, vhost, durable = true, auto_delete = false, arguments = new Dictionary<string, string> { ["x-queue-type"] = "quorum" } } },
        bindings = new[] { new { source = DeadLetters, vhost, destination = DeadLetters, destination_type = "queue", routing_key = string.Empty, arguments = new { } } },
    });

    private static string Hash(string password)
    {
        var salt = SHA256.HashData(Encoding.UTF8.GetBytes(User + password))[..4];
        return Convert.ToBase64String([.. salt, .. SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(password)])]);
    }
}
