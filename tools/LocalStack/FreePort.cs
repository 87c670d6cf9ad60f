using System.Net;
using System.Net.Sockets;

namespace Platform.LocalStack;

/// <summary>Free ports of 127.0.0.1.</summary>
/// <remarks>
/// No other program may take a port between its choice and its use. The ports are below the ephemeral range of outgoing connections, and a
/// process gives only ports of a block that it has claimed: it listens on the first port of the block while it runs, so that another
/// process claims another block.
/// </remarks>
public static class FreePort
{
    private const int Lowest = 10000;
    private const int BlockSize = 50;
    private const int Blocks = 440;

    private static readonly Lock Giving = new();
    private static readonly List<Socket> Claims = [];
    private static readonly Queue<int> Claimed = [];

    /// <summary>A free port that was not given before in this process, and that no other process is given.</summary>
    public static int Any()
    {
        lock (Giving)
        {
            while (true)
            {
                if (!Claimed.TryDequeue(out var port))
                {
                    ClaimBlock();
                }
                else if (IsFree(port))
                {
                    return port;
                }
            }
        }
    }

    /// <summary>The wanted port, or any other when it is taken.</summary>
    public static int Or(int? wanted) => wanted is { } port && IsFree(port) ? port : Any();

    /// <summary>
    /// The wanted port if it becomes free in time, or any other. A killed process keeps its ports until its last thread has ended; on a
    /// busy machine this is a moment after its end is visible.
    /// </summary>
    public static int Or(int wanted, TimeSpan patience)
    {
        for (var until = DateTime.UtcNow + patience; !IsFree(wanted); Thread.Sleep(20))
        {
            if (DateTime.UtcNow > until)
            {
                return Any();
            }
        }

        return wanted;
    }

    /// <summary>Whether the port can be bound on 127.0.0.1 now.</summary>
    public static bool IsFree(int port)
    {
        using var socket = TryBind(port);
        return socket is not null;
    }

    private static void ClaimBlock()
    {
        while (true)
        {
            var first = Lowest + (Random.Shared.Next(Blocks) * BlockSize);
            if (TryBind(first, listen: true) is { } claim)
            {
                Claims.Add(claim);
                foreach (var port in Enumerable.Range(first + 1, BlockSize - 1))
                {
                    Claimed.Enqueue(port);
                }

                return;
            }
        }
    }

    // Two sockets that are only bound may share a port; one that listens has it alone.
    private static Socket? TryBind(int port, bool listen = false)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            if (listen)
            {
                socket.Listen(1);
            }

            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }
}
