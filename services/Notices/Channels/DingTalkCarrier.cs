using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Notices.Domain;

namespace Notices.Channels;

/// <summary>钉钉群机器人: it answers 200 even when it refuses, with the reason in <c>errcode</c>.</summary>
internal sealed class DingTalkCarrier(IHttpClientFactory clients, TimeProvider clock) : HttpCarrier(clients, clock)
{
    private const int TooMany = 130101;
    private static readonly TimeSpan TooManyPause = TimeSpan.FromMinutes(10); // a robot that sends too much is blocked for this long

    protected override HttpRequestMessage Request(ChannelSettings settings, Outgoing message)
    {
        var url = settings.Url!.ToString();
        if (settings.Secret is { } secret)
        {
            var timestamp = Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
            var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}\n{secret}"));
            url +=
                $"{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}timestamp={timestamp}"
                + $"&sign={Uri.EscapeDataString(Convert.ToBase64String(signature))}";
        }

        return new(HttpMethod.Post, url) { Content = Json(message.DingTalk()) };
    }

    protected override SendResult Read(int status, string body)
    {
        try
        {
            var code = JsonDocument.Parse(body).RootElement.GetProperty("errcode").GetInt32();
            return new(code == 0, body, code == TooMany ? TooManyPause : null);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new(false, $"{status} {body}");
        }
    }
}
