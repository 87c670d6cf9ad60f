namespace Platform.Cli.Counties;

/// <summary>Where a county is moved: among the processes of one machine, or in a cluster. The steps of a move are the same on
/// either.</summary>
internal interface IMoveEnvironment
{
    /// <summary>Connection string of the owner of the gateway's database, which holds the cell of each county.</summary>
    string Homes { get; }

    /// <summary>The cell, ready to take counties.</summary>
    Task<MoveCell> CellAsync(string name, CancellationToken ct);

    /// <summary>What each gateway that serves now says of the county; null: nothing in particular.</summary>
    Task<IReadOnlyList<GatewayView.County?>> GatewaysAsync(string county, CancellationToken ct);

    /// <summary>The county's requests go to the cell now; for what this place itself keeps of that. May come twice.</summary>
    Task ArrivedAsync(string county, string cell, CancellationToken ct);
}

/// <summary>A cell's servers, as who moves a county comes to them.</summary>
/// <param name="Databases">Connection strings of the owners, by service.</param>
/// <param name="Broker">Its virtual host, as its own broker and those of the other cells reach it.</param>
/// <param name="Management">The management API of its broker.</param>
internal sealed record MoveCell(string Name, IReadOnlyDictionary<string, string> Databases, Uri Broker, Uri Management);
