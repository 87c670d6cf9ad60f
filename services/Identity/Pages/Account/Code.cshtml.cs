using Identity.Accounts;
using Identity.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using static Identity.Pages.Wording;

namespace Identity.Pages;

/// <summary>The second step: a code of the authenticator app, or a recovery code. Failures count towards the lockout.</summary>
internal sealed class CodeModel(IdentityDb db, SignInManager<User> signIn, SignInEnd end) : EntryPage
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool RememberMe { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signIn.GetTwoFactorAuthenticationUserAsync() is null ? GoVia("/Account/SignIn") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var user = await signIn.GetTwoFactorAuthenticationUserAsync();
        if (user is null)
        {
            return GoVia("/Account/SignIn");
        }

        await using var turn = await db.TakeTurnAsync("sign-in " + user.NormalizedUserName, ct);
        await db.Entry(user).ReloadAsync(ct);
        var answer = await TryAsync(user, ct);
        await turn.CommitAsync(ct);
        return answer;
    }

    // The framework neither counts wrong recovery codes nor asks whether the account is locked.
    private async Task<Microsoft.AspNetCore.Identity.SignInResult> RecoverAsync(User user, string code)
    {
        if (await signIn.UserManager.IsLockedOutAsync(user))
        {
            return Microsoft.AspNetCore.Identity.SignInResult.LockedOut;
        }

        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (!result.Succeeded)
        {
            await signIn.UserManager.AccessFailedAsync(user);
        }

        return !result.Succeeded && await signIn.UserManager.IsLockedOutAsync(user)
            ? Microsoft.AspNetCore.Identity.SignInResult.LockedOut
            : result;
    }

    private async Task<IActionResult> TryAsync(User user, CancellationToken ct)
    {
        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        var result =
            code.Length == 6 && code.All(char.IsAsciiDigit)
                ? await signIn.TwoFactorAuthenticatorSignInAsync(code, RememberMe, rememberClient: false)
                : await RecoverAsync(user, code.ToUpperInvariant());
        if (result.Succeeded)
        {
            return GoOn(await end.SucceededAsync(user, ReturnUrl, ct));
        }

        await end.RefusedAsync(user, result, ct);
        ModelState.AddModelError(
            nameof(Code),
            result.IsLockedOut
                ? Say("连续多次输错，账号已锁定，请稍后再试。", "Too many wrong attempts: the account is locked for a while.")
                : Say("验证码不正确或已过期。", "The code is wrong or no longer valid.")
        );
        return Page();
    }
}
