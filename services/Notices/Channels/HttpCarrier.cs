using System.Net.Http.Headers;
using Notices.Domain;

namespace Notices.Channels;

/// <summary>What carries one message a request has in common: several at once, each with its own patience, each failure an
/// answer.</summary>
internal abstract class HttpCarrier(IHttpClientFactory clients, TimeProvider clock) : ICarrier
{
    /// <summary>The client all of them use.</summary>
    public const string Client = "channels";

    private const int AtOnce = 8;
    private const int AnswerRead = 2000;

    protected TimeProvider Clock { get; } = clock;

    public async Task<IReadOnlyList<SendResult>> CarryAsync(Channel channel, IReadOnlyList<Outgoing> messages, CancellationToken ct)
    {
        var results = new SendResult[messages.Count];
        await Parallel.ForAsync(
            0,
            messages.Count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (index, stop) => results[index] = await SendAsync(channel, messages[index], stop)
        );
        return results;
    }

    protected abstract HttpRequestMessage Request(ChannelSettings settings, Outgoing message);

    /// <summary>What an answer that says 2xx means.</summary>
    protected virtual SendResult Read(int status, string body) => new(true, $"{status} {body}".TrimEnd());

    protected static HttpContent Json(byte[] body) =>
        new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };

    private async Task<SendResult> SendAsync(Channel channel, Outgoing message, CancellationToken ct)
    {
        try
        {
            using var client = clients.CreateClient(Client);
            using var request = Request(channel.Settings, message);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            var body = await BeginningAsync(answer.Content, ct);
            return answer.IsSuccessStatusCode
                ? Read((int)answer.StatusCode, body)
                : new(
                    false,
                    $"{(int)answer.StatusCode} {body}".TrimEnd(),
                    answer.Headers.RetryAfter?.Delta ?? answer.Headers.RetryAfter?.Date - Clock.GetUtcNow()
                );
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new(false, e is OperationCanceledException ? "no answer in time" : e.Message);
        }
    }

    private static async Task<string> BeginningAsync(HttpContent content, CancellationToken ct)
    {
        await using var stream = await content.ReadAsStreamAsync(ct);
        var buffer = new byte[AnswerRead];
        var read = await stream.ReadAtLeastAsync(buffer, AnswerRead, throwOnEndOfStream: false, ct);
        return System.Text.Encoding.UTF8.GetString(buffer, 0, read).ReplaceLineEndings(" ");
    }
}

/// <summary>JSON by HTTP, signed.</summary>
internal sealed class WebhookCarrier(IHttpClientFactory clients, TimeProvider clock) : HttpCarrier(clients, clock)
{
    protected override HttpRequestMessage Request(ChannelSettings settings, Outgoing message)
    {
        var body = message.Json();
        var request = new HttpRequestMessage(HttpMethod.Post, settings.Url) { Content = Json(body) };
        StandardWebhook.Sign(request, settings.Secret!, message.Id.ToString(), Clock.GetUtcNow(), body);
        return request;
    }
}
