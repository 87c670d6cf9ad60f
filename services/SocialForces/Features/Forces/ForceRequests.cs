using System.ComponentModel.DataAnnotations;
using Platform.Records.Places;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>Who a force is, as its papers say.</summary>
/// <param name="RegistrationNumber">统一社会信用代码, 18 characters.</param>
public sealed record ForceIdentityRequest(
    [property: Required, StringLength(100, MinimumLength = 2)] string Name,
    [property: RegularExpression("^[0-9A-Z]{18}$", ErrorMessage = "18 位统一社会信用代码")] string? RegistrationNumber,
    [property: StringLength(100)] string? RegisteredWith,
    [property: Length(0, 5)] IReadOnlyList<QualificationView>? Qualifications
)
{
    internal ForceIdentity Identity() =>
        new(Name.Trim(), RegistrationNumber, RegisteredWith?.Trim(), [.. (Qualifications ?? []).Select(q => q.Qualification())]);
}

/// <summary>What a force has and where: all of it, as it is now.</summary>
public sealed record ForceResourcesRequest(
    [property: StringLength(200)] string? BaseAddress,
    PointRequest? Base,
    [property: Length(0, 20)] IReadOnlyList<ForceContact>? Contacts,
    [property: Length(0, 500)] IReadOnlyList<ForceEquipment>? Equipment,
    [property: Length(0, 20)] IReadOnlyList<ForceInsurance>? Insurance
)
{
    internal ForceResources Resources() => new(BaseAddress?.Trim(), Base?.Point(), Contacts ?? [], Equipment ?? [], Insurance ?? []);
}
