using Identity.Accounts;
using Identity.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Platform.Core;
using static Identity.Pages.Wording;

namespace Identity.Pages;

/// <summary>The signed-in user and the settings the user can change.</summary>
internal sealed class IndexModel(UserManager<User> users, TimeProvider clock) : AccountPage
{
    public User Account { get; private set; } = new();

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Account = (await users.GetUserAsync(User))!;
        Roles = [.. Account.GrantsOn(clock.Today()).Select(Describe)];
        return Page();
    }

    private static string Describe(Grant grant)
    {
        var rule = RoleRule.Of(grant.Role);
        var place = grant.Division?.Value ?? Say("全部区划", "everywhere");
        return rule is null ? grant.ToString() : Say($"{rule.Zh}（{place}）", $"{rule.En} ({place})");
    }
}
