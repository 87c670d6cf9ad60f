using Identity.Data;
using Microsoft.EntityFrameworkCore;
using Platform.ServiceDefaults.Data;

namespace Identity.Accounts;

/// <summary>Puts sign-ins, refused ones too, into the audit trail.</summary>
internal sealed class SignInRecord(IdentityDb db, TimeProvider clock)
{
    public async Task SucceededAsync(User user, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.LastSignInAt, now), ct);
        await AddAsync(user, "signed-in", ct);
    }

    /// <param name="user">Null: there is no such account, and nothing to write about it.</param>
    /// <param name="action">What happened: <c>sign-in-refused</c>, <c>locked-out</c>, <c>signed-out</c>, <c>password-changed</c>.</param>
    /// <param name="ct">Ends the wait.</param>
    public Task AddAsync(User? user, string action, CancellationToken ct)
    {
        if (user is null)
        {
            return Task.CompletedTask;
        }

        db.Add(new AuditEntry
        {
            At = clock.GetUtcNow(),
            Actor = user.Id.ToString(),
            Action = action,
            Division = user.Division,
            RecordType = nameof(User),
            RecordId = user.Id,
            TraceId = System.Diagnostics.Activity.Current?.TraceId.ToHexString(),
        });
        return db.SaveChangesAsync(ct);
    }
}
