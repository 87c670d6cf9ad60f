using System.Net;
using System.Net.Sockets;

namespace Platform.LocalStack.Tests;

public sealed class FreePortTests
{
    [Fact]
    public async Task A_port_that_becomes_free_in_time_is_kept_and_one_that_does_not_is_given_up()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        FreePort.Or(port, TimeSpan.Zero).ShouldNotBe(port);
        var waiting = Task.Run(() => FreePort.Or(port, TimeSpan.FromSeconds(30)), TestContext.Current.CancellationToken);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        listener.Stop();
        (await waiting).ShouldBe(port);
    }

    [Fact]
    public void No_other_process_is_given_a_port_of_the_same_block()
    {
        var ports = Enumerable.Range(0, 60).Select(_ => FreePort.Any()).ToList();
        ports.ShouldBeUnique();
        // Another process claims a block by listening on its first port.
        ports.Select(port => port - (port % 50)).Distinct().ShouldAllBe(first => !FreePort.IsFree(first));
    }
}
