using System.Diagnostics;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;
using Notices.Domain;

namespace Notices.Channels;

/// <summary>E-mail, a batch over one connection.</summary>
internal sealed class SmtpCarrier : ICarrier
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>A slow server's batch is cancelled before another replica takes it over.</summary>
    private static readonly TimeSpan LongestBatch = TimeSpan.FromMinutes(2);

    public async Task<IReadOnlyList<SendResult>> CarryAsync(Channel channel, IReadOnlyList<Outgoing> messages, CancellationToken ct)
    {
        var (results, began) = (new List<SendResult>(messages.Count), Stopwatch.StartNew());
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await ConnectAsync(client, channel.Settings, ct);
            foreach (var message in messages.TakeWhile(_ => began.Elapsed < LongestBatch))
            {
                results.Add(await SendAsync(client, channel.Settings, message, ct));
            }

            await client.DisconnectAsync(quit: true, ct);
        }
        catch (Exception e) when (IsTheirs(e) || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            // messages already sent stay sent; the rest, and the one the broken connection interrupted, are tried again
        }
        finally
        {
            results.AddRange(Enumerable.Repeat(new SendResult(false, Broken), messages.Count - results.Count));
        }

        return results;
    }

    private const string Broken = "the mail server can't be reached or ended the connection";

    private static async Task ConnectAsync(SmtpClient client, ChannelSettings settings, CancellationToken ct)
    {
        var security = settings.Tls switch
        {
            true => SecureSocketOptions.SslOnConnect,
            false => SecureSocketOptions.None,
            null => SecureSocketOptions.StartTlsWhenAvailable,
        };
        await client.ConnectAsync(settings.Host!, settings.Port ?? (settings.Tls == true ? 465 : 25), security, ct);
        if (settings.User is { } user)
        {
            await client.AuthenticateAsync(user, settings.Password ?? "", ct);
        }
    }

    private static async Task<SendResult> SendAsync(SmtpClient client, ChannelSettings settings, Outgoing message, CancellationToken ct)
    {
        var from = MailboxAddress.Parse(settings.From!);
        var links = string.Concat(message.Notices.Where(n => n.Link is not null).Select(n => $"\n{n.Link}"));
        using var mail = new MimeMessage
        {
            MessageId = $"{message.Id}@{from.Domain}",
            Subject = message.Says.Title,
            Body = new TextPart(TextFormat.Plain) { Text = message.Says.Text + (links.Length == 0 ? "" : "\n" + links) },
            Date = message.At,
            From = { from },
            To = { MailboxAddress.Parse(message.To!) },
            Headers = { { "Auto-Submitted", "auto-generated" } },
        };
        try
        {
            return new(true, await client.SendAsync(mail, ct));
        }
        catch (SmtpCommandException refused)
        {
            return new(false, $"{(int)refused.StatusCode} {refused.Message}");
        }
    }

    private static bool IsTheirs(Exception e) =>
        e
            is SmtpProtocolException
                or SmtpCommandException
                or ServiceNotConnectedException
                or MailKit.Security.AuthenticationException
                or SslHandshakeException
                or SocketException
                or IOException
                or TimeoutException;
}
