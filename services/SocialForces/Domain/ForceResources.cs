using System.ComponentModel.DataAnnotations;
using Platform.Core;

namespace SocialForces.Domain;

/// <summary>Base, contacts, equipment and insurance of a force, kept by its own leader.</summary>
public sealed record ForceResources(
    string? BaseAddress,
    GeoPoint? Base,
    IReadOnlyList<ForceContact> Contacts,
    IReadOnlyList<ForceEquipment> Equipment,
    IReadOnlyList<ForceInsurance> Insurance
);

/// <summary>A contact of the force.</summary>
/// <param name="Duty">Role of the contact: 值班, 队长.</param>
public sealed record ForceContact(
    [property: Required, StringLength(50, MinimumLength = 1)] string Name,
    [property: StringLength(50)] string? Duty,
    [property: Required, StringLength(30, MinimumLength = 3)] string Phone
);

/// <summary>Equipment of one kind.</summary>
/// <param name="Category">Seven digits of GB/T 38565.</param>
/// <param name="Unit">辆, 艘, 件.</param>
public sealed record ForceEquipment(
    [property: RegularExpression("^[0-9]{7}$", ErrorMessage = "7 位应急物资分类代码 (GB/T 38565)")] string? Category,
    [property: Required, StringLength(100, MinimumLength = 1)] string Name,
    [property: Range(1, 1_000_000)] int Quantity,
    [property: StringLength(10)] string? Unit
);

/// <summary>人身意外伤害保险 of the force's people, which the law requires.</summary>
/// <param name="To">Last day covered.</param>
/// <param name="Persons">Number of persons covered; null: all members.</param>
public sealed record ForceInsurance(
    [property: Required, StringLength(100, MinimumLength = 2)] string Insurer,
    [property: Required, StringLength(60, MinimumLength = 2)] string PolicyNumber,
    DateOnly From,
    DateOnly To,
    [property: Range(1, 100_000)] int? Persons
)
{
    /// <summary>Whether the policy is valid on the day, first and last day included.</summary>
    public bool CoversOn(DateOnly day) => From <= day && day <= To;
}
