using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Platform.Hosting.Operations;

namespace Platform.Hosting.Tests;

public class EndingTests
{
    [Fact]
    public async Task A_server_that_shuts_down_still_answers_and_asks_to_close_the_connection()
    {
        await using var server = await StartAsync(drainSeconds: 3);
        using var kept = await ConnectionAsync(server);
        (await AnswerAsync(kept)).ShouldNotContain("Connection: close");

        var ended = server.StopAsync(TestContext.Current.CancellationToken);

        (await AnswerAsync(kept)).ShouldContain("Connection: close");
        using (var later = await ConnectionAsync(server))
        {
            (await AnswerAsync(later)).ShouldContain("Connection: close");
        }

        ended.IsCompleted.ShouldBeFalse();
        await ended;
        await Should.ThrowAsync<SocketException>(() => ConnectionAsync(server));
    }

    [Fact]
    public async Task Without_a_drain_setting_it_ends_at_once()
    {
        await using var server = await StartAsync(drainSeconds: 0);
        await server
            .StopAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        server.Services.GetService(typeof(IHostedLifecycleService)).ShouldBeNull();
    }

    private static async Task<WebApplication> StartAsync(int drainSeconds)
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0", "--Platform:DrainSeconds", $"{drainSeconds}"]);
        builder.AddGracefulShutdown();
        var server = builder.Build();
        server.MapGet("/", () => "here");
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    private static async Task<TcpClient> ConnectionAsync(WebApplication server)
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", new Uri(server.Urls.Single()).Port, TestContext.Current.CancellationToken);
        return client;
    }

    // The head of the answer, and a body that ends with "here" in one chunk or none.
    private static async Task<string> AnswerAsync(TcpClient client)
    {
        var ct = TestContext.Current.CancellationToken;
        var stream = client.GetStream();
        await stream.WriteAsync("GET / HTTP/1.1\r\nHost: test\r\n\r\n"u8.ToArray(), ct);
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        do
        {
            answer.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer, ct)));
        } while (!answer.ToString().Contains("here", StringComparison.Ordinal));
        return answer.ToString();
    }
}
