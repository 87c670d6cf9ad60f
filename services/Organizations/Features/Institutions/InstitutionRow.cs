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
            Phone = PhoneOf(i)?.Value,
        };

    /// <summary>What a blank cell clears of an institution.</summary>
    internal static InstitutionRow Clearable(Institution i) => new() { Address = i.Address, Phone = PhoneOf(i)?.Value };

    /// <summary>What it was before the renaming that the row names; null if it names none, or none leads to its kind.</summary>
    internal InstitutionKind? FormerKind =>
        RenamedOn is null
            ? null
            : Kind switch
            {
                InstitutionKind.Office => InstitutionKind.SafetyStation,
                InstitutionKind.Room => InstitutionKind.SafetyRoom,
                _ => null,
            };

    /// <summary>The institution exists as the row says; with a renaming, as what it was before.</summary>
    internal RegisterInstitutionRequest Registration() =>
        new(FormerKind ?? Kind!.Value, RenamedOn is null ? Name! : FormerName ?? Name!, EstablishedOn!.Value);

    /// <summary>The renaming the row names; null if there is none, or it is recorded already.</summary>
    internal RenameInstitutionRequest? Renaming(Institution i) =>
        RenamedOn is { } on && i.RenamedOn is null ? new(Name!, on, DocumentNumber) : null;

    /// <summary>The plaque the row names; null if there is none, or it is recorded already.</summary>
    internal HangPlaqueRequest? Plaque(Institution i) => PlaqueHungOn is { } on && on != i.PlaqueHungOn ? new(on) : null;

    /// <summary>The seal the row names; null if there is none, or it is recorded already.</summary>
    internal EngraveSealRequest? Seal(Institution i) =>
        SealEngravedOn is { } on && (on != i.SealEngravedOn || (SealText ?? i.SealText) != i.SealText)
            ? new(on, SealText ?? i.SealText ?? i.Name)
            : null;

    /// <summary>Name, address and phone as the row says them, the rest as it is; null if they are so already.</summary>
    internal ChangeInstitutionRequest? Change(Institution i)
    {
        var phone = PhoneOf(i);
        var (address, number) = (Address, Phone);
        if ((Name, address, number) == (i.Name, i.Address, phone?.Value))
        {
            return null;
        }

        IEnumerable<ContactPoint> first = number is null
            ? []
            : [phone is null ? new(ContactKind.Phone, number, null) : phone with { Value = number }];
        return new(Name!, address, i.Premises, [.. first, .. i.Contacts.Where(c => c != phone)]);
    }

    private static ContactPoint? PhoneOf(Institution i) => i.Contacts.FirstOrDefault(c => c.Kind == ContactKind.Phone);
}
