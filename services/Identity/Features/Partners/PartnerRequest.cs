using System.ComponentModel.DataAnnotations;
using Identity.Domain;
using Platform.Core;
using Platform.Hosting.Access;

namespace Identity.Features.Partners;

/// <summary>A partner and its permissions.</summary>
/// <param name="Scopes"><c>collection:read</c> or <c>collection:write</c>.</param>
/// <param name="Divisions">Where; the path's division by default.</param>
/// <param name="Contact">The contact person.</param>
/// <param name="Enabled">True by default.</param>
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
