using Identity.Accounts;
using Identity.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using static Identity.Pages.Wording;

namespace Identity.Pages;

/// <summary>User name and password. A failure has the same message and takes the same work for an unknown name, a wrong password and a
/// locked account.</summary>
internal sealed class SignInModel(IdentityDb db, SignInManager<User> signIn, SignInEnd end, IOptions<IdentitySettings> settings) : EntryPage
{
    // A hash to compare with when there is no such user, so that the answer takes as long.
    private static readonly string NobodysHash = new PasswordHasher<User>().HashPassword(new User(), "nobody");

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public bool RememberMe { get; set; }

    public int StayHours => settings.Value.StayHours;

    public int IdleMinutes => settings.Value.IdleMinutes;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(UserName))
        {
            ModelState.AddModelError(nameof(UserName), Say("请输入用户名。", "Enter your user name."));
        }

        if (string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(nameof(Password), Say("请输入密码。", "Enter your password."));
        }

        return ModelState.IsValid ? await TakeTurnAsync(UserName!.Trim(), Password!, ct) : Page();
    }

    // One attempt at a time for a name: otherwise many concurrent ones are compared before the first failure is counted.
    private async Task<IActionResult> TakeTurnAsync(string userName, string password, CancellationToken ct)
    {
        await using var turn = await db.TakeTurnAsync("sign-in " + userName.ToUpperInvariant(), ct);
        var answer = await TryAsync(userName, password, ct);
        await turn.CommitAsync(ct);
        return answer;
    }

    private async Task<IActionResult> TryAsync(string userName, string password, CancellationToken ct)
    {
        var user = await signIn.UserManager.FindByNameAsync(userName);
        if (user is null)
        {
            CompareInVain(password);
            await end.UnknownAsync(userName, ct);
            return Refused(WrongOrLocked);
        }

        var result = await signIn.PasswordSignInAsync(user, password, RememberMe, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            return GoOn(await end.SucceededAsync(user, ReturnUrl, ct));
        }

        if (result.RequiresTwoFactor)
        {
            return RedirectToPage("/Account/Code", new { ReturnUrl, RememberMe });
        }

        if (result.IsLockedOut || result.IsNotAllowed)
        {
            CompareInVain(password); // no password was compared for these, and the answer must not come sooner
        }

        await end.RefusedAsync(user, result, ct);
        return Refused(await ReasonAsync(user, password, result));
    }

    private async Task<string> ReasonAsync(User user, string password, Microsoft.AspNetCore.Identity.SignInResult result)
    {
        // Only a user who knows the password is shown that the account is disabled.
        return result.IsNotAllowed && await signIn.UserManager.CheckPasswordAsync(user, password)
            ? Say("账号已停用，请联系管理员。", "The account is disabled; ask your administrator.")
            : WrongOrLocked;
    }

    // The same words for an unknown name, a wrong password and a locked account: who has an account is not shown.
    private string WrongOrLocked =>
        Say(
            $"用户名或密码不正确。连续多次输错的账号会锁定 {settings.Value.LockoutMinutes} 分钟；请稍后再试，或联系管理员。",
            "The user name or the password is wrong. "
                + $"An account is locked for {settings.Value.LockoutMinutes} minutes after several wrong attempts: "
                + "try again later, or ask your administrator."
        );

    private void CompareInVain(string password) =>
        signIn.UserManager.PasswordHasher.VerifyHashedPassword(new User(), NobodysHash, password);

    private IActionResult Refused(string reason)
    {
        ModelState.AddModelError(nameof(UserName), reason);
        return Page();
    }
}
