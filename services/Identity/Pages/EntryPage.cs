using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Identity.Pages;

/// <summary>A page between the sign-in and its target.</summary>
public abstract class EntryPage : PageModel
{
    /// <summary>The target of the interrupted navigation.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Goes to <see cref="ReturnUrl"/>, if it is on this site.</summary>
    protected IActionResult GoOn() => GoOn(ReturnUrl);

    /// <summary>Goes to an address of this site, or to the account's own page.</summary>
    protected IActionResult GoOn(string? address) => LocalRedirect(Url.IsLocalUrl(address) ? address : "/account");

    /// <summary>The next page on the same way.</summary>
    protected IActionResult GoVia(string page) => RedirectToPage(page, new { ReturnUrl });
}
