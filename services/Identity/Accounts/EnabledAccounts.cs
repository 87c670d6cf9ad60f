using Microsoft.AspNetCore.Identity;

namespace Identity.Accounts;

/// <summary>Lets only enabled accounts sign in, with any factor.</summary>
internal sealed class EnabledAccounts : IUserConfirmation<User>
{
    public Task<bool> IsConfirmedAsync(UserManager<User> manager, User user) => Task.FromResult(user.Enabled);
}
