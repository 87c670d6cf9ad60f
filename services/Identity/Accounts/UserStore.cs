using Identity.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Identity.Accounts;

/// <summary>Finds users with their grants; the rest is the framework's own store.</summary>
internal sealed class UserStore(IdentityDb db, IdentityErrorDescriber describer)
    : UserOnlyStore<User, IdentityDb, Guid>(db, describer)
{
    public override Task<User?> FindByIdAsync(string userId, CancellationToken cancellationToken = default) =>
        Guid.TryParse(userId, out var id) ? FindUserAsync(id, cancellationToken) : Task.FromResult<User?>(null);

    protected override Task<User?> FindUserAsync(Guid userId, CancellationToken cancellationToken) =>
        Context.Users.Include(user => user.Grants).SingleOrDefaultAsync(user => user.Id == userId, cancellationToken);
}
