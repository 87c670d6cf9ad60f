using Identity.Data;
using Platform.Hosting.Data;

namespace Identity.Accounts;

/// <summary>Records in the audit trail what users do with their own accounts, refused sign-ins too.</summary>
internal sealed class SignInRecord(IdentityDb db, TimeProvider clock)
{
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
