using System.Net.Sockets;

namespace Platform.Cli.Api;

/// <summary>
/// How the tool connects when the public address does not lead to the gateway: requests keep that address, and the connection is made to
/// <c>host:port</c> (inside a cluster, the gateway itself).
/// </summary>
internal static class GatewayConnection
{
    /// <param name="through">Null: the address leads there.</param>
    public static SocketsHttpHandler Handler(string? through)
    {
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        if (through is not null)
        {
            var (host, port) = Split(through);
            handler.ConnectCallback = async (_, ct) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    await socket.ConnectAsync(host, port, ct);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            };
        }

        return handler;
    }

    private static (string Host, int Port) Split(string through) =>
        through.LastIndexOf(':') is > 0 and var colon && int.TryParse(through.AsSpan(colon + 1), out var port)
            ? (through[..colon], port)
            : throw new CliException($"{through}: 应为 主机:端口。Write host:port.");
}
