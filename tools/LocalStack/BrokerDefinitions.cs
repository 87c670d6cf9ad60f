using System.Text.Json;

namespace Platform.LocalStack;

/// <summary>
/// The definitions of every new virtual host: the users, and the dead letters behind the services' own retries. A message that crashes
/// its consumer <see cref="DeliveryLimit"/> times goes to the queue <see cref="DeadLetters"/>, at least once.
/// </summary>
public static class BrokerDefinitions
{
    /// <summary>The broker's administrator, for the operator's commands; services have users of their own.</summary>
    public const string User = "platform";

    /// <summary>Name of the exchange, the queue and the policy of dead letters.</summary>
    public const string DeadLetters = "dead-letters";

    /// <summary>Number of deliveries after which a message that is never acknowledged becomes a dead letter.</summary>
    public const int DeliveryLimit = 20;

    /// <summary>How long a consumer may hold a message: it waits for what is away, for a weekend if need be. Below 2^32 ms, the longest
    /// time of the broker's timers.</summary>
    public static readonly TimeSpan ConsumerTimeout = TimeSpan.FromDays(30);

    /// <summary>The suffixes of the queues to which MassTransit moves failed messages, and messages without a consumer.</summary>
    public static readonly string[] Unhandled = ["_error", "_skipped"];

    /// <summary>The queues with a delivery limit: not those of unhandled messages, where reading a message must not count as a
    /// delivery.</summary>
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

    /// <summary>The quorum queue that holds the dead letters.</summary>
    public static Dictionary<string, object> Queue =>
        new()
        {
            ["durable"] = true,
            ["auto_delete"] = false,
            ["arguments"] = new Dictionary<string, string> { ["x-queue-type"] = "quorum" },
        };

    /// <summary>The policy that makes a message a dead letter after the number of deliveries.</summary>
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

    /// <summary>The same for a broker whose configuration is not ours, which has the consumers' time in its policy: known to RabbitMQ since
    /// 3.12.</summary>
    public static Dictionary<string, object> Policy(int deliveryLimit, Version broker)
    {
        var policy = Policy(deliveryLimit);
        if (broker >= new Version(3, 12))
        {
            ((Dictionary<string, object>)policy["definition"])["consumer-timeout"] = (long)ConsumerTimeout.TotalMilliseconds;
        }

        return policy;
    }

    /// <summary>The definitions file of RabbitMQ for a virtual host with the administrator, the users, the policy and the queue.</summary>
    public static string Json(string vhost, string password, params IReadOnlyList<BrokerUser> services)
    {
        var administrator = new BrokerUser(User, password);
        return JsonSerializer.Serialize(
            new
            {
                users = services.Select(s => s.Definition()).Prepend(administrator.Definition("administrator")),
                vhosts = new[] { new { name = vhost } },
                permissions = services.Select(s => s.Permission(vhost, s.Resources)).Prepend(administrator.Permission(vhost, ".*")),
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
    }

    private static Dictionary<string, object> Named(Dictionary<string, object> definition, string vhost) =>
        new(definition) { ["vhost"] = vhost, ["name"] = DeadLetters };
}
