namespace Platform.Cli.Installation;

/// <summary>A deployment with the settings it is to run with now. One that runs with other settings, or from another build, is
/// replaced.</summary>
internal sealed class ServiceLaunch(
    Deployment deployment,
    IReadOnlyDictionary<string, string> environment,
    IReadOnlyDictionary<string, string> migration
)
{
    private readonly ServiceProcess _process = new(deployment);

    private readonly string _fingerprint = Fingerprint.Of(
        environment.Select(v => $"{v.Key}={v.Value}").Order(StringComparer.Ordinal).Prepend(Build.SourcesFingerprint())
    );

    // What a migration depends on: the code of the database and of the queues, and where they are.
    private readonly string _schema = Fingerprint.Of(
        migration
            .Where(v => MigrationReads(v.Key))
            .Select(v => $"{v.Key}={v.Value}")
            .Order(StringComparer.Ordinal)
            .Prepend(Build.SourcesFingerprint(deployment.Service.Project, "libraries"))
    );

    public Deployment Deployment => deployment;

    public bool IsCurrent => _process.RunsAs(_fingerprint);

    // A county's own deployment works on the pool's database.
    public bool NeedsMigration => deployment.County is null && !_process.IsMigratedTo(_schema);

    public Task StopAsync() => _process.StopAsync();

    public Task MigrateAsync(CancellationToken ct) => _process.MigrateAsync(migration, _schema, ct);

    public Task StartAsync(CancellationToken ct) => _process.StartAsync(environment, _fingerprint, ct);

    public async Task<string?> WaitUntilReadyAsync(CancellationToken ct)
    {
        var address = environment["Kestrel__Endpoints__Rest__Url"];
        await _process.WaitUntilReadyAsync(address, ct);
        return address;
    }

    /// <summary>Whether a service's <c>migrate</c> reads the setting; another one changed needs no migration.</summary>
    public static bool MigrationReads(string setting) =>
        setting.StartsWith("ConnectionStrings__", StringComparison.Ordinal)
        || setting.StartsWith("Platform__Counties__", StringComparison.Ordinal)
        || setting == "Platform__Cell";
}
