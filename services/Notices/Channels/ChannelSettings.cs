using System.Text.RegularExpressions;
using Notices.Domain;

namespace Notices.Channels;

/// <summary>How a channel carries messages when no sidecar does.</summary>
public enum ChannelKind
{
    /// <summary>JSON by HTTP, signed as Standard Webhooks says: an operator's SMS gateway.</summary>
    Webhook,

    /// <summary>钉钉群机器人.</summary>
    DingTalk,

    /// <summary>E-mail.</summary>
    Smtp,

    /// <summary>A broker that loudspeakers (大喇叭) listen to.</summary>
    Mqtt,

    /// <summary>Only by a Dapr output binding.</summary>
    Binding,
}

/// <summary>What a binding is handed as data.</summary>
public enum ParcelBody
{
    /// <summary>All that is known of the message; see docs/notices.md.</summary>
    Json,

    /// <summary>The text alone.</summary>
    Text,

    /// <summary>What a DingTalk robot takes.</summary>
    DingTalk,
}

/// <summary>A channel as the settings <c>Channels:{name}</c> describe it.</summary>
internal sealed partial class ChannelSettings
{
    public ChannelKind Kind { get; set; }

    /// <summary>The kind of recipient it reaches; by default the one that fits the kind of channel.</summary>
    public RecipientKind? Recipients { get; set; }

    /// <summary>Most messages a minute; 0: any number.</summary>
    public int PerMinute { get; set; }

    /// <summary>It wakes people, so it keeps the quiet hours.</summary>
    public bool QuietHours { get; set; } = true;

    /// <summary>It also carries roll-calls to the members of teams, if it reaches telephones.</summary>
    public bool ToMembers { get; set; } = true;

    /// <summary>How long a message is tried.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Most characters of a text; null: any number.</summary>
    public int? MaxLength { get; set; }

    /// <summary>Name of the Dapr component that carries it where <c>Dapr:Enabled</c>.</summary>
    public string? Binding { get; set; }

    public string Operation { get; set; } = "create";

    /// <summary>Metadata of each call of the binding; {address}, {title}, {text}, {id}, {place}, {kind} are filled in.</summary>
    public Dictionary<string, string> Metadata { get; set; } = [];

    public ParcelBody? Body { get; set; }

    public Uri? Url { get; set; }

    /// <summary>Signs what is sent: <c>whsec_</c> and base64 for a webhook, as DingTalk shows it for a robot.</summary>
    public string? Secret { get; set; }

    public string? Host { get; set; }

    public int? Port { get; set; }

    /// <summary>Null: the server's best (SMTP), none (MQTT); true: TLS from the first byte; false: never.</summary>
    public bool? Tls { get; set; }

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The sender's e-mail address.</summary>
    public string? From { get; set; }

    /// <summary>Topic of each message; {address}, {place}, {kind} are filled in.</summary>
    public string? Topic { get; set; }

    /// <summary>What is missing, null if nothing is.</summary>
    public string? Flaw(string name) =>
        (Kind, this) switch
        {
            _ when !Name().IsMatch(name) => "the name must be made of lower-case letters, digits and dashes",
            _ when PerMinute < 0 || GiveUpAfter <= TimeSpan.Zero || MaxLength < 10 => "PerMinute, GiveUpAfter or MaxLength is out of range",
            _ when Binding is not null => null,
            (ChannelKind.Binding, _) => "Binding is missing",
            (ChannelKind.Webhook, { Url: null } or { Secret: null }) => "Url or Secret is missing",
            (ChannelKind.Webhook, _) when !StandardWebhook.IsSecret(Secret!) => "Secret must be whsec_ and base64 of 24 to 64 bytes",
            (ChannelKind.DingTalk, { Url: null }) => "Url is missing",
            (ChannelKind.Smtp, { Host: null } or { From: null }) => "Host or From is missing",
            (ChannelKind.Mqtt, { Host: null } or { Topic: null }) => "Host or Topic is missing",
            _ => null,
        };

    public RecipientKind Reaches =>
        Recipients
        ?? Kind switch
        {
            ChannelKind.DingTalk => RecipientKind.None,
            ChannelKind.Smtp => RecipientKind.Email,
            ChannelKind.Mqtt => RecipientKind.Name,
            _ => RecipientKind.Phone,
        };

    [GeneratedRegex("^[a-z][a-z0-9-]{0,59}\\z", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
