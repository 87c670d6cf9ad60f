using Notices.Data;
using Platform.Hosting.Peers;

namespace Notices.Channels;

/// <summary>The channels that are set up on this installation, by name. A setting that can't work is refused at the start, by
/// name.</summary>
public sealed partial class ChannelDirectory
{
    private readonly Dictionary<string, Channel> _channels = new(StringComparer.Ordinal);

    internal ChannelDirectory(IConfiguration configuration, IServiceProvider services, ILogger<ChannelDirectory> log)
    {
        var sidecar = services.GetRequiredService<Sidecar>().Enabled;
        foreach (var section in configuration.GetSection("Channels").GetChildren())
        {
            var settings = section.Get<ChannelSettings>() ?? new();
            if (settings.Flaw(section.Key) is { } flaw)
            {
                throw new InvalidOperationException($"配置有误 / wrong setting Channels:{section.Key}: {flaw}.");
            }

            var kind = sidecar && settings.Binding is not null ? ChannelKind.Binding : settings.Kind;
            if (kind == ChannelKind.Binding && !sidecar)
            {
                LogNoSidecar(log, section.Key);
                continue;
            }

            _channels[section.Key] = new(section.Key, settings, services.GetRequiredKeyedService<ICarrier>(kind));
        }
    }

    internal IReadOnlyCollection<Channel> All => _channels.Values;

    internal IReadOnlyCollection<OpenChannel> Open => [.. _channels.Values.Select(c => c.Open)];

    internal Channel? Find(string name) => _channels.GetValueOrDefault(name);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Channel {Channel} is carried by a Dapr binding only, and there is no sidecar: it stays closed"
    )]
    private static partial void LogNoSidecar(ILogger log, string channel);
}
