using Identity.Domain;
using Microsoft.AspNetCore.Identity;
using Platform.Core;

namespace Identity.Accounts;

/// <summary>A person who can sign in. The grants contain the user's permissions; they are read again for every token.</summary>
public sealed class User : IdentityUser<Guid>, IRecord
{
    /// <summary>Name shown to others, 1 to 100 characters.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The place whose administrators manage the account; null: it belongs to the installation itself.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>A disabled account can not sign in, and its running sessions end.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The password was set by another person; the user must replace it before continuing.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When the account was created.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Time of the last successful sign-in; null: never.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>Roles at divisions, past, present and future; revoked ones too.</summary>
    public List<UserGrant> Grants { get; private set; } = [];

    internal static User Named(string userName, string displayName, DivisionCode division, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            UserName = userName,
            DisplayName = displayName,
            Division = division,
            CreatedAt = now,
            LockoutEnabled = true,
        };

    /// <summary>Grants a role; refuses one that the user already holds there.</summary>
    internal UserGrant Hold(UserGrant grant, DateOnly today)
    {
        if (GrantsFrom(today).Contains(grant.AsGrant()))
        {
            throw IdentityErrors.GrantHeld.Because(RoleNames.Of([grant.Role]), grant.Division?.Value ?? "*");
        }

        Grants.Add(grant);
        Touch();
        return grant;
    }

    /// <summary>Revokes a role; false if the user does not hold it.</summary>
    internal bool Drop(Guid grantId, DateTimeOffset now)
    {
        var grant = Grants.Find(g => g.Id == grantId && g.RevokedAt is null);
        grant?.Revoke(now);
        Touch();
        return grant is not null;
    }

    /// <summary>Places have other codes from a day on: the user's roles there, and the account itself, move with them.</summary>
    internal void Follow(IReadOnlyCollection<CodeChange> moved)
    {
        Division = moved.After(Division);
        List<UserGrant> following =
        [
            .. moved.SelectMany(m => Grants.Where(g => g.Division == m.From && g.StandsFrom(m.On)).Select(g => g.Follow(m.To, m.On))),
        ];
        Grants.AddRange(following);
        Touch();
    }

    /// <summary>Lifts a lock after too many failures.</summary>
    internal void Unlock()
    {
        LockoutEnd = null;
        AccessFailedCount = 0;
    }

    // The version of the account covers its grants too.
    private void Touch() => ConcurrencyStamp = Guid.NewGuid().ToString();

    /// <summary>The user's grants on a day, as written in a token.</summary>
    public IEnumerable<Grant> GrantsOn(DateOnly day) =>
        Grants.Where(grant => grant.HoldsOn(day)).Select(grant => grant.AsGrant()).Distinct();

    /// <summary>The user's current and future grants.</summary>
    public IEnumerable<Grant> GrantsFrom(DateOnly day) => Grants.Where(grant => grant.StandsFrom(day)).Select(grant => grant.AsGrant());
}
