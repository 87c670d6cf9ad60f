namespace Gateway.Data;

/// <summary>A signed-in browser. The cookie holds only the id of this row.</summary>
internal sealed class Session
{
    /// <summary>256 random bits; stored encrypted in the cookie.</summary>
    public required string Id { get; init; }

    /// <summary>The user, so that all of a user's sessions can be ended.</summary>
    public required string Subject { get; init; }

    /// <summary>The tokens, encrypted by data protection.</summary>
    public required byte[] Tokens { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the browser was last given more time.</summary>
    public required DateTimeOffset ExtendedAt { get; set; }

    /// <summary>Idle past this, the session is over.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Over at the latest, however busy.</summary>
    public required DateTimeOffset EndsAt { get; init; }
}
