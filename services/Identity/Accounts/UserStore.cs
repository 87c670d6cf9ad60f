using Identity.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Identity.Accounts;

/// <summary>Finds users with their grants, and encrypts the data of the second factor; the rest is the framework's own store.</summary>
internal sealed class UserStore(IdentityDb db, IdentityErrorDescriber describer, IDataProtectionProvider protection)
    : UserOnlyStore<User, IdentityDb, Guid>(db, describer)
{
    private readonly IDataProtector _seal = protection.CreateProtector("user-tokens");

    public override Task<User?> FindByIdAsync(string userId, CancellationToken cancellationToken = default) =>
        Guid.TryParse(userId, out var id) ? FindUserAsync(id, cancellationToken) : Task.FromResult<User?>(null);

    /// <summary>Protects authenticator key and recovery codes: a reader of the database must not be able to sign in with them.</summary>
    public override Task SetTokenAsync(User user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : _seal.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(User user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { Length: > 0 } value ? _seal.Unprotect(value) : null;

    protected override Task<User?> FindUserAsync(Guid userId, CancellationToken cancellationToken) =>
        Context.Users.Include(user => user.Grants).SingleOrDefaultAsync(user => user.Id == userId, cancellationToken);
}
