using Identity.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Identity.Pages;

/// <summary>Ends this browser's session, by a form so that no other site can do it.</summary>
internal sealed class SignOutModel(SignInManager<User> signIn, SignInRecord record) : AccountPage
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await record.AddAsync(await signIn.UserManager.GetUserAsync(User), "signed-out", ct);
        await signIn.SignOutAsync();
        return LocalRedirect("/account/signed-out");
    }
}
