using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Platform.Hosting.Tests;

/// <summary>
/// Stands between a service and its database and counts round trips: each time the client has said all it has to say (Sync, or a simple
/// query) it waits for the answer. BEGIN is none: the client sends it together with what follows.
/// </summary>
internal sealed class RoundTrips : IAsyncDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly (string Host, int Port) _server;
    private readonly Task _accepting;
    private int _count;

    public RoundTrips(string connectionString)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        _server = (server.Host!, server.Port);
        _door.Start();
        Database = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Host = "127.0.0.1",
            Port = ((IPEndPoint)_door.LocalEndpoint).Port,
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
        }.ConnectionString;
        _accepting = AcceptAsync();
    }

    /// <summary>The database by way of the counter.</summary>
    public string Database { get; }

    /// <summary>Round trips so far.</summary>
    public int Count => Volatile.Read(ref _count);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _door.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _door.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (Exception) when (_end.IsCancellationRequested) { }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using var server = new TcpClient { NoDelay = true };
        client.NoDelay = true;
        using (client)
        {
            try
            {
                await server.ConnectAsync(_server.Host, _server.Port, _end.Token);
                await Task.WhenAny(
                    server.GetStream().CopyToAsync(client.GetStream(), _end.Token),
                    ForwardAsync(client.GetStream(), server.GetStream())
                );
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException) { }
        }
    }

    // A message is its type, its length (which counts itself) and its content; only the first has no type.
    private async Task ForwardAsync(NetworkStream client, NetworkStream server)
    {
        var head = new byte[5];
        for (var started = false; ; started = true)
        {
            var length = started ? 5 : 4;
            await client.ReadExactlyAsync(head.AsMemory(0, length), _end.Token);
            var message = new byte[length + BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(length - 4, 4)) - 4];
            head.AsSpan(0, length).CopyTo(message);
            await client.ReadExactlyAsync(message.AsMemory(length), _end.Token);
            if (started && (head[0] == 'S' || (head[0] == 'Q' && !message.AsSpan(length).StartsWith("BEGIN"u8))))
            {
                Interlocked.Increment(ref _count);
            }

            await server.WriteAsync(message, _end.Token);
        }
    }
}
