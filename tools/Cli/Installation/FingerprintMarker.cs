namespace Platform.Cli.Installation;

/// <summary>Remembers the fingerprint a step was last done for. Written only after the step succeeded, so a killed step is done
/// again.</summary>
internal sealed class FingerprintMarker(string name)
{
    private readonly string _file = Path.Combine(Folders.Run, name);

    public bool Holds(string fingerprint) => File.Exists(_file) && File.ReadAllText(_file) == fingerprint;

    public void Set(string fingerprint) => File.WriteAllText(_file, fingerprint);

    public void Clear() => File.Delete(_file);
}
