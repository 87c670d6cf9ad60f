using Identity.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Identity.Accounts;

/// <summary>The result of a sign-in attempt, for every factor.</summary>
internal sealed class SignInEnd(IdentityDb db, SignInRecord record, SignInDuties duties, TimeProvider clock)
{
    /// <summary>The next page: first the steps that the account still requires, then <paramref name="returnUrl"/>.</summary>
    public async Task<string?> SucceededAsync(User user, string? returnUrl, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.LastSignInAt, now), ct);
        await record.AddAsync(user, "signed-in", ct);
        await db.Entry(user).Collection(u => u.Grants).LoadAsync(ct);
        return await duties.FirstPageAsync(user, ct) is { } page
            ? page + QueryString.Create("ReturnUrl", returnUrl ?? "/account")
            : returnUrl;
    }

    /// <summary>An attempt at a name that nobody has.</summary>
    public Task UnknownAsync(string userName, CancellationToken ct) => record.AddUnknownAsync(userName, ct);

    public Task RefusedAsync(User user, SignInResult result, CancellationToken ct) =>
        record.AddAsync(user, result.IsLockedOut ? "locked-out" : "sign-in-refused", ct);
}
