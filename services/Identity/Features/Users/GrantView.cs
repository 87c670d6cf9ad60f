using Identity.Domain;
using Platform.Core;

namespace Identity.Features.Users;

/// <summary>A role at a division, from its first to its last day.</summary>
/// <param name="Division">Null: everywhere.</param>
/// <param name="To">Null: until further notice.</param>
public sealed record GrantView(Guid Id, string Role, DivisionCode? Division, DateOnly From, DateOnly? To)
{
    internal static GrantView Of(UserGrant grant) => new(grant.Id, grant.Role, grant.Division, grant.From, grant.To);
}
