namespace Platform.LocalStack;

/// <summary>Settings of a <see cref="LocalPostgres"/>.</summary>
public sealed record LocalPostgresOptions
{
    /// <summary>Folder of the data and the log; created if it does not exist.</summary>
    public required string Folder { get; init; }

    /// <summary>Password of the superuser <c>postgres</c>; set when the data folder is created, and not changed later.</summary>
    public required string Password { get; init; }

    /// <summary>Ends with this process by default.</summary>
    public ServerLifetime Lifetime { get; init; } = ServerLifetime.WithThisProcess;

    /// <summary>False is faster, but data may be lost when the machine loses power (not when the server is killed): for tests
    /// only.</summary>
    public bool Durable { get; init; } = true;
}
