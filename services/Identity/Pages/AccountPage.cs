using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Identity.Pages;

/// <summary>A page about the account of whoever is signed in; pages on the way in say that they need nobody.</summary>
[Authorize(AuthenticationSchemes = SessionScheme)]
public abstract class AccountPage : PageModel
{
    private const string SessionScheme = "Identity.Application";

    /// <summary>Where the user was going when he had to stop here.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Goes on there, if it is on this site.</summary>
    protected IActionResult GoOn() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/account");

    /// <summary>The next page on the same way.</summary>
    protected IActionResult GoVia(string page) => RedirectToPage(page, new { ReturnUrl });

    /// <summary>Puts what the account rules refuse to the field it is about.</summary>
    protected void Refuse(string field, IdentityResult result)
    {
        foreach (var error in result.Errors)
        {
            ModelState.AddModelError(field, error.Description);
        }
    }
}
