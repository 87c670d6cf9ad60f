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
