using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Registers;

namespace Organizations.Features.Institutions;

/// <summary>One line of the register of institutions.</summary>
internal sealed class InstitutionRow : IPlacedRow
{
    public DivisionCode? Division { get; set; }

    public InstitutionKind? Kind { get; set; }

    public string? Name { get; set; }

    public DateOnly? EstablishedOn { get; set; }

    public string? FormerName { get; set; }

    public DateOnly? RenamedOn { get; set; }

    public string? DocumentNumber { get; set; }

    public DateOnly? PlaqueHungOn { get; set; }

    public DateOnly? SealEngravedOn { get; set; }

    public string? SealText { get; set; }

    public string? Address { get; set; }

    public string? Phone { get; set; }

    internal static InstitutionRow Of(Institution i) =>
        new()
        {
            Division = i.Division,
            Kind = i.Kind,
            Name = i.Name,
            EstablishedOn = i.EstablishedOn,
            FormerName = i.FormerName,
            RenamedOn = i.RenamedOn,
            DocumentNumber = i.DocumentNumber,
            PlaqueHungOn = i.PlaqueHungOn,
            SealEngravedOn = i.SealEngravedOn,
            SealText = i.SealText,
            Address = i.Address,
            Phone = i.Contacts.FirstOrDefault(c => c.Kind == ContactKind.Phone)?.Value,
        };
}
