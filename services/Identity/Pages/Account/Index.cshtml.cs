using Identity.Accounts;
using Identity.Data;
using Identity.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Platform.Core;
using Platform.Records.Places;
using static Identity.Pages.Wording;

namespace Identity.Pages;

/// <summary>The signed-in user and the settings the user can change.</summary>
internal sealed class IndexModel(UserManager<User> users, IdentityDb db, TimeProvider clock) : AccountPage
{
    public User Account { get; private set; } = new();

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Account = (await users.GetUserAsync(User))!;
        var grants = Account.GrantsOn(clock.Today()).ToList();
        var names = await db.NamesOfAsync(grants.SelectMany(g => g.Division?.Prefixes() ?? []), HttpContext.RequestAborted);
        Roles = [.. grants.Select(grant => Describe(grant, names))];
        return Page();
    }

    // A township's name alone may occur in every county: the names from the county down, and the code only of a place not known.
    private static string Describe(Grant grant, Dictionary<DivisionCode, string> names)
    {
        var rule = RoleRule.Of(grant.Role);
        var place =
            grant.Division is not { } division ? Say("全部区划", "everywhere")
            : !names.ContainsKey(division) ? division.Value
            : string.Concat(
                division.Prefixes().Where(p => p == division || p.Depth >= DivisionLevel.County).Select(p => names.GetValueOrDefault(p, ""))
            );
        return rule is null ? grant.ToString() : Say($"{rule.Zh}（{place}）", $"{rule.En} ({place})");
    }
}
