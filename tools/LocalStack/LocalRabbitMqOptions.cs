namespace Platform.LocalStack;

/// <summary>Settings of a <see cref="LocalRabbitMq"/>.</summary>
public sealed record LocalRabbitMqOptions
{
    /// <summary>Folder of the data, the cookie, the configuration and the logs; created if it does not exist.</summary>
    public required string Folder { get; init; }

    /// <summary>Password of the user <c>platform</c>, set again at every start.</summary>
    public required string Password { get; init; }

    /// <summary>The users of services, in every virtual host.</summary>
    public IReadOnlyList<BrokerUser> Services { get; init; } = [];

    /// <summary>Ends with this process by default.</summary>
    public ServerLifetime Lifetime { get; init; } = ServerLifetime.WithThisProcess;

    /// <summary>Name of the first virtual host.</summary>
    public string VirtualHost { get; init; } = "platform";
}
