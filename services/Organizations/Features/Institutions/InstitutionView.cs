using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Features.Institutions;

/// <summary>An institution as the API shows it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Division">The place it stands for.</param>
/// <param name="Level">Level of the place.</param>
/// <param name="Kind">What it is now.</param>
/// <param name="Name">Name now.</param>
/// <param name="FormerName">Name before 挂牌更名.</param>
/// <param name="EstablishedOn">Business date.</param>
/// <param name="RenamedOn">Business date of 挂牌更名.</param>
/// <param name="Version">For If-Match.</param>
public sealed record InstitutionView(
    Guid Id, DivisionCode Division, DivisionLevel Level, InstitutionKind Kind, string Name, string? FormerName,
    DateOnly EstablishedOn, DateOnly? RenamedOn, int Version) : IVersioned
{
    /// <summary>The view of a record.</summary>
    public static InstitutionView Of(Institution i) =>
        new(i.Id, i.Division, i.Level, i.Kind, i.Name, i.FormerName, i.EstablishedOn, i.RenamedOn, i.Version);
}
