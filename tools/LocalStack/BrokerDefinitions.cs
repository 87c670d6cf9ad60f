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

    /// <summary>The suffixes of the queues to which MassTransit moves failed messages, and messages without a consumer.</summary>
    public static readonly string[] Unhandled = ["_error", "_skipped"];

    /// <summary>Looking at a message that was not handled must not count as one more try.</summary>
    public const string Pattern = $"^(?!{DeadLetters}$)(?!.*_(error|skipped)$)";

    /// <summary>The exchange of dead letters.</summary>
    public static Dictionary<string, object> Exchange =>
        new()
        {
            ["type"] = "fanout",
            ["durable"] = true,
            ["auto_delete"] = false,
            ["internal"] = false,
            ["arguments"] = new { },
        };

    /// <summary>Where they stay.</summary>
    public static Dictionary<string, object> Queue =>
        new()
        {
            ["durable"] = true,
            ["auto_delete"] = false,
            ["arguments"] = new Dictionary<string, string> { ["x-queue-type"] = "quorum" },
        };

    /// <summary>What makes a message one.</summary>
    public static Dictionary<string, object> Policy(int deliveryLimit) =>
        new()
        {
            ["pattern"] = Pattern,
            ["apply-to"] = "queues",
            ["priority"] = 0,
            ["definition"] = new Dictionary<string, object>
            {
                ["delivery-limit"] = deliveryLimit,
                ["dead-letter-exchange"] = DeadLetters,
                ["dead-letter-strategy"] = "at-least-once",
                ["overflow"] = "reject-publish",
            },
        };

    public static string Json(string vhost, string password) =>
        JsonSerializer.Serialize(
            new
            {
                users = new[]
                {
                    new
                    {
                        name = User,
                        password_hash = Hash(password),
                        hashing_algorithm = "rabbit_password_hashing_sha256",
                        tags = "administrator",
                    },
                },
                vhosts = new[] { new { name = vhost } },
                permissions = new[]
                {
                    new
                    {
                        user = User,
                        vhost,
                        configure = ".*",
                        write = ".*",
                        read = ".*",
                    },
                },
                policies = new[] { Named(Policy(DeliveryLimit), vhost) },
                exchanges = new[] { Named(Exchange, vhost) },
                queues = new[] { Named(Queue, vhost) },
                bindings = new[]
                {
                    new
                    {
                        source = DeadLetters,
                        vhost,
                        destination = DeadLetters,
                        destination_type = "queue",
                        routing_key = string.Empty,
                        arguments = new { },
                    },
                },
            }
        );

    private static Dictionary<string, object> Named(Dictionary<string, object> definition, string vhost) =>
        new(definition) { ["vhost"] = vhost, ["name"] = DeadLetters };

    private static string Hash(string password)
    {
        var salt = SHA256.HashData(Encoding.UTF8.GetBytes(User + password))[..4];
        return Convert.ToBase64String([.. salt, .. SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(password)])]);
    }
}
