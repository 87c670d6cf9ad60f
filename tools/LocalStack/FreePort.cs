using System.Net;
using System.Net.Sockets;

namespace Platform.LocalStack;

/// <summary>Free ports of 127.0.0.1.</summary>
public static class FreePort
{
    // Below the range the system takes ports of outgoing connections from: one of those could take a port between its choice and its use.
    private const int Lowest = 10000;
    private const int Highest = 32000;

    private static readonly HashSet<int> Given = [];

    /// <summary>A free port that was not given before in this process.</summary>
    public static int Any()
    {
        while (true)
        {
            var port = Random.Shared.Next(Lowest, Highest);
            lock (Given)
            {
                if (Given.Add(port) && IsFree(port))
                {
                    return port;
                }
            }
        }
    }

    /// <summary>The wanted port, or any other when it is taken.</summary>
    public static int Or(int? wanted) => wanted is { } port && IsFree(port) ? port : Any();

    /// <summary>
    /// The wanted port if it becomes free in time, or any other. A killed process keeps its ports until its last thread has ended, on a
    /// busy machine a moment after it is seen as ended.
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

    public static bool IsFree(int port)
    {
        try
        {
            using var socket = Bind(port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static Socket Bind(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
        return socket;
    }
}
