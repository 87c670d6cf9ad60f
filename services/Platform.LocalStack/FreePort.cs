using System.Net;
using System.Net.Sockets;

namespace Platform.LocalStack;

/// <summary>Ports of 127.0.0.1 that nobody listens on now.</summary>
public static class FreePort
{
    public static int Any()
    {
        using var socket = Bind(0);
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    /// <summary>The wanted port, or any other when it is taken.</summary>
    public static int Or(int? wanted) => wanted is { } port && IsFree(port) ? port : Any();

    /// <summary>
    /// The wanted port when it becomes free in time, or any other. A killed process keeps its ports until its last thread has ended,
    /// on a busy machine a moment after it is seen as dead.
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
