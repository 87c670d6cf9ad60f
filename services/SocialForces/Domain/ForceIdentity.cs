namespace SocialForces.Domain;

/// <summary>Who a force is, as its papers say; only the county may change it, for it vouches for it.</summary>
/// <param name="RegistrationNumber">统一社会信用代码.</param>
/// <param name="RegisteredWith">登记机关: the civil-affairs authority, or the unit it belongs to.</param>
public sealed record ForceIdentity(
    string Name,
    string? RegistrationNumber,
    string? RegisteredWith,
    IReadOnlyList<Qualification> Qualifications
);

/// <summary>年度审查: what the county found.</summary>
/// <param name="By">Account that recorded it.</param>
public sealed record ForceReview(int Year, bool Passed, string? Note, DateOnly On, string By);
