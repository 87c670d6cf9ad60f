using System.Net;
using System.Text;
using System.Text.Json;
using Notices.Domain;
using Platform.Core;
using Platform.Hosting.Http;

namespace Notices.Channels;

/// <summary>A message as it goes out.</summary>
/// <param name="Id">The same through all tries.</param>
/// <param name="To">Address; null: the channel calls to all.</param>
/// <param name="Place">Where its first notice happened.</param>
internal sealed record Outgoing(
    Guid Id,
    NoticeKind Kind,
    bool Urgent,
    NoticeLanguage Language,
    string? To,
    DivisionCode Place,
    NoticeText Says,
    DateTimeOffset At,
    IReadOnlyList<OutgoingNotice> Notices
)
{
    /// <summary>As <see cref="ParcelBody.Json"/>; also what a webhook receives (Standard Webhooks: type, timestamp, data).</summary>
    public byte[] Json() =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type = $"notice.{Words.Of(Kind)}",
                timestamp = At,
                data = new
                {
                    id = Id,
                    kind = Kind,
                    urgent = Urgent,
                    language = Language,
                    to = To,
                    division = Place,
                    title = Says.Title,
                    text = Says.Text,
                    notices = Notices,
                },
            },
            PlatformJson.Options
        );

    /// <summary>As a robot's group reads it. The recipient's number in it makes the phone ring.</summary>
    public byte[] DingTalk() =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                msgtype = "text",
                text = new { content = $"【{Says.Title}】\n{Says.Text}" },
                at = new { atMobiles = To is null ? Array.Empty<string>() : [To], isAtAll = false },
            },
            PlatformJson.Options
        );

    /// <summary>As a mail in HTML reads it: what people wrote is text there, not markup, and lines stay lines.</summary>
    public byte[] Html() =>
        Encoding.UTF8.GetBytes(string.Join("<br>\n", Says.Text.ReplaceLineEndings("\n").Split('\n').Select(WebUtility.HtmlEncode)));

    /// <summary>A setting's text with this message's values in it.</summary>
    public string Fill(string template) =>
        template
            .Replace("{address}", To ?? "", StringComparison.Ordinal)
            .Replace("{id}", Id.ToString(), StringComparison.Ordinal)
            .Replace("{kind}", Words.Of(Kind), StringComparison.Ordinal)
            .Replace("{place}", Place.Value, StringComparison.Ordinal)
            .Replace("{title}", Says.Title, StringComparison.Ordinal)
            .Replace("{text}", Says.Text, StringComparison.Ordinal);
}

/// <summary>One of the notices a message is about.</summary>
/// <param name="Link">Address of its record.</param>
internal sealed record OutgoingNotice(Guid Id, DivisionCode Division, DateTimeOffset At, string Text, string? Link);
