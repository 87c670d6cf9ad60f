namespace SocialForces.Domain;

/// <summary>The identity of a force, as in its papers; only the county, which verified it, may change it.</summary>
/// <param name="RegistrationNumber">统一社会信用代码.</param>
/// <param name="RegisteredWith">登记机关: the civil-affairs authority, or the unit it belongs to.</param>
public sealed record ForceIdentity(
    string Name,
    string? RegistrationNumber,
    string? RegisteredWith,
    IReadOnlyList<Qualification> Qualifications
);

/// <summary>年度审查: the county's result.</summary>
/// <param name="By">Account that recorded it.</param>
public sealed record ForceReview(int Year, bool Passed, string? Note, DateOnly On, string By);
