using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Registers;

namespace Organizations.Features.Officers;

/// <summary>One line of the register of officers. An identity number is read, never written out.</summary>
internal sealed class OfficerRow : IPlacedRow
{
    public DivisionCode? Division { get; set; }

    public OfficerKind? Kind { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? IdNumber { get; set; }

    public bool? FullTime { get; set; }

    public OfficerSlot? Slot { get; set; }

    public DateOnly? AppointedOn { get; set; }

    public DateOnly? DismissedOn { get; set; }

    internal static OfficerRow Of(OfficerView o) =>
        new()
        {
            Division = o.Division,
            Kind = o.Kind,
            Name = o.Person.Name,
            Phone = o.Person.Phone,
            FullTime = o.FullTime,
            Slot = o.Slot,
            AppointedOn = o.AppointedOn,
            DismissedOn = o.DismissedOn,
        };

    /// <summary>The person serves as the row says.</summary>
    internal AppointOfficerRequest Appointment() =>
        new(Kind!.Value, new(Name!, Phone, IdNumber), FullTime!.Value, Slot, AppointedOn!.Value);
}
