using Platform.Core;

namespace Identity.Domain;

/// <summary>A role that a user holds at a place for a time. A revoked grant keeps its row, so that the permissions of a past day are
/// known.</summary>
public sealed class UserGrant : IRecord
{
    private UserGrant() { }

    /// <summary>A new grant.</summary>
    /// <param name="role">One of the roles a person can hold.</param>
    /// <param name="division">Null: everywhere; only for the first administrator.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day; null: until further notice.</param>
    public UserGrant(string role, DivisionCode? division, DateOnly from, DateOnly? to)
    {
        Role = role;
        Division = division;
        From = from;
        To = to;
    }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The user who holds the role.</summary>
    public Guid UserId { get; private set; }

    /// <summary>One of the roles a person can hold.</summary>
    public string Role { get; private set; } = "";

    /// <summary>The division, with everything inside it; null: everywhere.</summary>
    public DivisionCode? Division { get; private set; }

    DivisionCode IRecord.Division => Division ?? default;

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>First day, as a local date.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, as a local date; null: until further notice.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>When it was revoked; null while it is valid.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Whether it holds on the day.</summary>
    public bool HoldsOn(DateOnly day) => RevokedAt is null && From <= day && (To is null || day <= To);

    /// <summary>Whether it holds or will hold.</summary>
    public bool StandsFrom(DateOnly day) => RevokedAt is null && (To is null || day <= To);

    /// <summary>Revokes it at once.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;

    /// <summary>The place has another code from a day on: this grant ends the day before, and the returned grant begins on the
    /// day.</summary>
    internal UserGrant Follow(DivisionCode division, DateOnly on)
    {
        var follower = new UserGrant(Role, division, From > on ? From : on, To);
        To = on.AddDays(-1);
        return follower;
    }

    /// <summary>As written in a token.</summary>
    public Grant AsGrant() => new(Role, Division);
}
