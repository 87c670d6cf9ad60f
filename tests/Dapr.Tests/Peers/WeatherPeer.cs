using System.Collections.Concurrent;
using System.Diagnostics;
using Dapr.Tests.Protos;
using Grpc.Core;
using Platform.Core;

namespace Dapr.Tests.Peers;

/// <summary>The peer's gRPC face. It keeps what came with each call, to be looked at.</summary>
internal sealed class WeatherPeer(ReceivedCalls received) : WeatherService.WeatherServiceBase
{
    public override async Task<GetWeatherResponse> GetWeather(GetWeatherRequest request, ServerCallContext context)
    {
        received.Keep(context);
        if (request.Place == "slow")
        {
            await Task.Delay(TimeSpan.FromSeconds(1), context.CancellationToken);
        }

        return request.Place switch
        {
            "nowhere" => throw CoreErrors.NotFound.Because("weather", request.Place),
            "chaos" => throw new InvalidOperationException("a fault"),
            _ => new GetWeatherResponse
            {
                Weather = "rain",
                TraceId = Activity.Current?.TraceId.ToHexString() ?? "",
                ParentId = Activity.Current?.ParentSpanId.ToHexString() ?? "",
            },
        };
    }

    public override async Task Watch(WatchRequest request, IServerStreamWriter<WatchResponse> responseStream, ServerCallContext context)
    {
        received.Keep(context);
        for (var number = 1; number <= request.Answers; number++)
        {
            await Task.Delay(100, context.CancellationToken);
            await responseStream.WriteAsync(new WatchResponse { Number = number }, context.CancellationToken);
        }
    }
}

/// <summary>The metadata the peer received, call by call.</summary>
internal sealed class ReceivedCalls
{
    private readonly ConcurrentQueue<(string Method, Dictionary<string, string> Headers, DateTime Deadline)> _calls = new();

    public (string Method, Dictionary<string, string> Headers, DateTime Deadline) Last => _calls.Last();

    public void Keep(ServerCallContext context) =>
        _calls.Enqueue(
            (
                context.Method,
                context
                    .GetHttpContext()
                    .Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                context.Deadline
            )
        );
}
