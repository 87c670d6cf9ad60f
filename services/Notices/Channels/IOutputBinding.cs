namespace Notices.Channels;

/// <summary>Calls a component of the sidecar that carries something outwards.</summary>
internal interface IOutputBinding
{
    Task Invoke(string binding, string operation, ReadOnlyMemory<byte> data, IReadOnlyDictionary<string, string> metadata, CancellationToken ct);
}
