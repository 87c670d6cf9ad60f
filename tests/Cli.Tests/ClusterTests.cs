using System.Collections.Concurrent;
using System.Net;
using Platform.Cli.Api;
using Platform.Cli.Cluster;
using Platform.LocalStack;

namespace Cli.Tests;

/// <summary>The command line inside a cluster, where addresses lead to other hosts and the broker is not its own.</summary>
public class ClusterTests
{
    [Fact]
    public async Task A_door_leads_elsewhere_and_the_request_keeps_its_address()
    {
        await using var server = new Asked();
        using var http = new HttpClient(GatewayConnection.Handler($"127.0.0.1:{server.Port}"));
        await http.GetStringAsync(new Uri("http://localhost:1/status"));
        server.Requests.ShouldBe(["GET localhost:1 /status"]);
    }

    [Fact]
    public void A_door_without_port_is_refused() => Should.Throw<Platform.Cli.CliException>(() => GatewayConnection.Handler("gateway"));

    [Theory]
    [InlineData("3.10.8", false)]
    [InlineData("4.3.0-rc.1", true)]
    public async Task The_queue_of_dead_letters_stands_before_the_policy_that_fills_it(string version, bool knowsConsumersTime)
    {
        await using var server = new Asked($$"""{"rabbitmq_version":"{{version}}"}""");
        using var broker = new BrokerManagement(new Uri($"http://localhost:{server.Port}/"), "/", "platform", "secret");
        await broker.ApplyAsync(9, default);
        server
            .Requests.Select(r => r.Split(' ')[^1])
            .ShouldBe([
                "/api/exchanges/%2F/dead-letters",
                "/api/queues/%2F/dead-letters",
                "/api/bindings/%2F/e/dead-letters/q/dead-letters",
                "/api/overview?columns=rabbitmq_version",
                "/api/policies/%2F/dead-letters",
            ]);
        server.Bodies.Last().Contains("\"consumer-timeout\":2592000000", StringComparison.Ordinal).ShouldBe(knowsConsumersTime);
    }

    private sealed class Asked : IAsyncDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Task _answering;
        private readonly byte[] _answer;

        public Asked(string answer = "")
        {
            _answer = System.Text.Encoding.UTF8.GetBytes(answer);
            Port = FreePort.Any();
            _listener.Prefixes.Add($"http://*:{Port}/");
            _listener.Start();
            _answering = AnswerAsync();
        }

        public int Port { get; }

        public ConcurrentQueue<string> Requests { get; } = [];

        public ConcurrentQueue<string> Bodies { get; } = [];

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _answering;
        }

        private async Task AnswerAsync()
        {
            while (_listener.IsListening)
            {
                try
                {
                    var request = await _listener.GetContextAsync();
                    Requests.Enqueue($"{request.Request.HttpMethod} {request.Request.UserHostName} {request.Request.RawUrl}");
                    using var body = new StreamReader(request.Request.InputStream);
                    Bodies.Enqueue(await body.ReadToEndAsync());
                    request.Response.ContentType = "application/json";
                    request.Response.Close(_answer, willBlock: false);
                }
                catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }
    }
}
