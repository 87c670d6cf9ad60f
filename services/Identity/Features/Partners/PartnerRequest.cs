using System.ComponentModel.DataAnnotations;
using Identity.Domain;
using Platform.Core;
using Platform.Hosting.Access;

namespace Identity.Features.Partners;

/// <summary>What a partner is and may do.</summary>
/// <param name="Scopes"><c>collection:read</c> or <c>collection:write</c>.</param>
/// <param name="Divisions">Where; without it the path's division.</param>
/// <param name="Contact">Whom to call.</param>
/// <param name="Enabled">Yes unless told.</param>
public sealed record PartnerRequest(
    [property: Required, StringLength(100, MinimumLength = 2)] string Name,
    [property: Required, MinLength(1)] IReadOnlyList<string> Scopes,
    IReadOnlyList<DivisionCode>? Divisions,
    [property: StringLength(200)] string? Contact,
    bool? Enabled
)
{
    /// <summary>The places, each of them inside what the caller administers.</summary>
    internal DivisionCode[] Places(Scope scope)
    {
        DivisionCode[] places = Divisions is { Count: > 0 } ? [.. Divisions] : [scope.Division];
        foreach (var place in places)
        {
            if (!scope.Caller.Holds(place, Roles.CountyAndAbove))
            {
                throw IdentityErrors.PartnerDivision.At("divisions", place);
            }
        }

        return places;
    }
}
