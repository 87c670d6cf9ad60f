using Identity.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using static Identity.Pages.Wording;

namespace Identity.Pages;

/// <summary>A new password ends every other session of the user.</summary>
internal sealed class ChangePasswordModel(SignInManager<User> signIn, Sessions sessions, SignInRecord record) : AccountPage
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? New { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    public bool MustChange { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        MustChange = (await signIn.UserManager.GetUserAsync(User))!.MustChangePassword;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var user = (await signIn.UserManager.GetUserAsync(User))!;
        MustChange = user.MustChangePassword;
        if (New != Repeated)
        {
            ModelState.AddModelError(nameof(Repeated), Say("两次输入的新密码不一致。", "The two new passwords differ."));
        }

        if (New == Current)
        {
            ModelState.AddModelError(nameof(New), Say("新密码不能与当前密码相同。", "The new password is the old one."));
        }

        return ModelState.IsValid ? await ChangeAsync(user, ct) : Page();
    }

    private async Task<IActionResult> ChangeAsync(User user, CancellationToken ct)
    {
        // Guesses of the current password are counted, and locked out, as those at sign-in are.
        if (await signIn.UserManager.IsLockedOutAsync(user))
        {
            ModelState.AddModelError(
                nameof(Current),
                Say("连续多次输错，暂时不能修改密码，请稍后再试。", "Too many wrong passwords; try again later.")
            );
            return Page();
        }

        user.MustChangePassword = false;
        var result = await signIn.UserManager.ChangePasswordAsync(user, Current ?? "", New ?? "");
        if (!result.Succeeded)
        {
            var wrong = result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch));
            if (wrong)
            {
                await signIn.UserManager.AccessFailedAsync(user);
                ModelState.AddModelError(nameof(Current), Say("当前密码不正确。", "The current password is wrong."));
                return Page();
            }

            Refuse(nameof(New), result);
            return Page();
        }

        await sessions.RevokeTokensAsync(user, ct);
        await record.AddAsync(user, "password-changed", ct);
        await signIn.RefreshSignInAsync(user);
        return GoOn();
    }
}
