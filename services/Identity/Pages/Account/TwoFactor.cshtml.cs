using Identity.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using static Identity.Pages.Wording;

namespace Identity.Pages;

/// <summary>Setting up the second factor: key and QR code, proof by a first code, recovery codes shown once; and switching it
/// off.</summary>
internal sealed class TwoFactorModel(
    SignInManager<User> signIn,
    IUserStore<User> store,
    SignInDuties duties,
    SignInRecord record,
    IOptions<IdentitySettings> settings
) : AccountPage
{
    private const int RecoveryCodeCount = 10;
    private UserManager<User> Users => signIn.UserManager;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool Enabled { get; private set; }

    public bool Required { get; private set; }

    public string Key { get; private set; } = "";

    public string Picture { get; private set; } = "";

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public string Onward => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/account";

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var user = (await Users.GetUserAsync(User))!;
        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (!await Users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code))
        {
            ModelState.AddModelError(
                nameof(Code),
                Say("验证码不正确。请确认手机时间准确后再试。", "The code is wrong. Check the phone's clock and try again.")
            );
            return await ShowAsync(ct);
        }

        await Users.SetTwoFactorEnabledAsync(user, enabled: true);
        await record.AddAsync(user, "two-factor-on", ct);
        await signIn.RefreshSignInAsync(user);
        return await ShowCodesAsync(user, ct);
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken ct)
    {
        var user = (await Users.GetUserAsync(User))!;
        if (!user.TwoFactorEnabled)
        {
            return await ShowAsync(ct);
        }

        // An open browser or a stolen cookie alone does not make the account another person's. Both failures count towards the lockout.
        if (!(await signIn.CheckPasswordSignInAsync(user, Password ?? "", lockoutOnFailure: true)).Succeeded)
        {
            ModelState.AddModelError(nameof(Password), Say("当前密码不正确。", "The current password is wrong."));
            return await ShowAsync(ct);
        }

        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (!await Users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code))
        {
            await Users.AccessFailedAsync(user);
            ModelState.AddModelError(nameof(Code), Say("验证码不正确或已过期。", "The code is wrong or no longer valid."));
            return await ShowAsync(ct);
        }

        await record.AddAsync(user, "recovery-codes-shown", ct);
        return await ShowCodesAsync(user, ct);
    }

    public async Task<IActionResult> OnPostOffAsync(CancellationToken ct)
    {
        var user = (await Users.GetUserAsync(User))!;
        if (
            await duties.MustHaveTwoFactorAsync(user, ct)
            || !(await signIn.CheckPasswordSignInAsync(user, Password ?? "", lockoutOnFailure: true)).Succeeded
        )
        {
            ModelState.AddModelError(nameof(Password), Say("当前密码不正确。", "The current password is wrong."));
            return await ShowAsync(ct);
        }

        await Users.SetTwoFactorEnabledAsync(user, enabled: false);
        await Users.ResetAuthenticatorKeyAsync(user);
        await record.AddAsync(user, "two-factor-off", ct);
        await signIn.RefreshSignInAsync(user);
        return await ShowAsync(ct);
    }

    private async Task<IActionResult> ShowCodesAsync(User user, CancellationToken ct)
    {
        RecoveryCodes = [.. (await Users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodeCount))!];
        return await ShowAsync(ct);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var user = (await Users.GetUserAsync(User))!;
        Enabled = user.TwoFactorEnabled;
        Required = await duties.MustHaveTwoFactorAsync(user, ct);
        if (!Enabled)
        {
            var key = await AuthenticatorKey.OfAsync(Users, (IUserAuthenticatorKeyStore<User>)store, user, ct);
            Key = key.Readable;
            Picture = key.Picture(settings.Value.PlatformName, user.UserName!);
        }

        return Page();
    }
}
