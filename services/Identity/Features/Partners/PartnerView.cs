using Identity.Domain;
using Platform.Core;

namespace Identity.Features.Partners;

/// <summary>A partner and its permissions.</summary>
/// <param name="ClientSecret">Only in the answer that created it; the platform stores only a hash.</param>
public sealed record PartnerView(
    Guid Id,
    int Version,
    DateTimeOffset UpdatedAt,
    string ClientId,
    string Name,
    DivisionCode Division,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<string> Divisions,
    string? Contact,
    bool Enabled,
    DateTimeOffset CreatedAt,
    string? ClientSecret = null
) : IVersioned
{
    internal static PartnerView Of(Partner partner, string? secret = null) =>
        new(
            partner.Id,
            partner.Version,
            partner.UpdatedAt,
            partner.ClientId,
            partner.Name,
            partner.Division,
            partner.Scopes,
            partner.Divisions,
            partner.Contact,
            partner.Enabled,
            partner.CreatedAt,
            secret
        );
}
