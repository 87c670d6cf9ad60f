using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Identity.Pages;

/// <summary>A page about the signed-in user's account; other visitors are sent to the sign-in page first.</summary>
public abstract class AccountPage : EntryPage
{
    /// <inheritdoc/>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (User.Identity is not { IsAuthenticated: true })
        {
            context.Result = LocalRedirect("/account/sign-in" + QueryString.Create("ReturnUrl", Request.Path + Request.QueryString));
        }
    }

    /// <summary>Shows a refusal of the account rules at its field.</summary>
    protected void Refuse(string field, IdentityResult result)
    {
        foreach (var error in result.Errors)
        {
            ModelState.AddModelError(field, error.Description);
        }
    }
}
