namespace Platform.LocalStack;

public sealed record LocalPostgresOptions
{
    /// <summary>Holds the data and the log; made when missing.</summary>
    public required string Folder { get; init; }

    /// <summary>Of the superuser <c>postgres</c>; fixed when the data folder is first made.</summary>
    public required string Password { get; init; }

    public ServerLifetime Lifetime { get; init; } = ServerLifetime.WithThisProcess;

    /// <summary>False trades safety against power loss (not against a killed server) for speed: for tests only.</summary>
    public bool Durable { get; init; } = true;
}
