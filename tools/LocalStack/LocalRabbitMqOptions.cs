namespace Platform.LocalStack;

public sealed record LocalRabbitMqOptions
{
    /// <summary>Holds the data, the cookie, the configuration and the logs; made when missing.</summary>
    public required string Folder { get; init; }

    /// <summary>Of the user <c>platform</c>, set again at every start.</summary>
    public required string Password { get; init; }

    public ServerLifetime Lifetime { get; init; } = ServerLifetime.WithThisProcess;

    public string VirtualHost { get; init; } = "platform";
}
