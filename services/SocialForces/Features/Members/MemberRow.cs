using Platform.Core;
using Platform.Registers;
using SocialForces.Domain;

namespace SocialForces.Features.Members;

/// <summary>A line of the register of members. An identity number is read, never written out.</summary>
internal sealed class MemberRow : IPlacedRow
{
    public DivisionCode? Division { get; set; }

    public string? Force { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? IdNumber { get; set; }

    public ForceRole? Role { get; set; }

    public DateOnly? JoinedOn { get; set; }

    public DateOnly? LeftOn { get; set; }
}
