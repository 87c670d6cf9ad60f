using System.Threading.RateLimiting;
using Identity.Data;
using Platform.Hosting.Data;

namespace Identity.Accounts;

/// <summary>Records in the audit trail what users do with their own accounts, refused sign-ins too.</summary>
internal sealed class SignInRecord(IdentityDb db, UnknownNames unknown, TimeProvider clock)
{
    private const int LongestName = 64;

    /// <summary>Records an attempt at a name that no account has, as far as the minute's entries last.</summary>
    public Task AddUnknownAsync(string userName, CancellationToken ct)
    {
        if (!unknown.MayRecord())
        {
            return Task.CompletedTask;
        }

        db.Add(
            new AuditEntry
            {
                At = clock.GetUtcNow(),
                Actor = userName.Length > LongestName ? userName[..LongestName] : userName,
                Action = "sign-in-unknown",
                RecordType = nameof(User),
                TraceId = System.Diagnostics.Activity.Current?.TraceId.ToHexString(),
            }
        );
        return db.SaveChangesAsync(ct);
    }

    /// <param name="user">The user; null if the account in the cookie no longer exists.</param>
    /// <param name="action">What happened: <c>signed-in</c>, <c>sign-in-refused</c>, <c>locked-out</c>, <c>signed-out</c>,
    /// <c>password-changed</c> ...</param>
    /// <param name="ct">Ends the wait.</param>
    public Task AddAsync(User? user, string action, CancellationToken ct)
    {
        if (user is null)
        {
            return Task.CompletedTask;
        }

        db.Add(
            new AuditEntry
            {
                At = clock.GetUtcNow(),
                Actor = user.Id.ToString(),
                Action = action,
                Division = user.Division,
                RecordType = nameof(User),
                RecordId = user.Id,
                TraceId = System.Diagnostics.Activity.Current?.TraceId.ToHexString(),
            }
        );
        return db.SaveChangesAsync(ct);
    }
}

/// <summary>How many attempts at unknown names are recorded a minute: a stranger must not fill the audit trail.</summary>
internal sealed class UnknownNames : IDisposable
{
    private const int MostAMinute = 60;

    private readonly FixedWindowRateLimiter _minute = new(
        new FixedWindowRateLimiterOptions { PermitLimit = MostAMinute, Window = TimeSpan.FromMinutes(1) }
    );

    public bool MayRecord()
    {
        using var lease = _minute.AttemptAcquire();
        return lease.IsAcquired;
    }

    public void Dispose() => _minute.Dispose();
}
