using Platform.Core;
using Platform.Core.Events;
using Platform.Registers;

namespace RescueTeams.Features.Members;

/// <summary>One line of the register of members. An identity number is read, never written out.</summary>
public sealed class MemberRow : IPlacedRow
{
    public DivisionCode? Division { get; set; }

    /// <summary>Needed only if the place has several teams.</summary>
    public string? Team { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? IdNumber { get; set; }

    public MemberRole? Role { get; set; }

    public bool? FullTime { get; set; }

    public MemberSource? Source { get; set; }

    public DateOnly? JoinedOn { get; set; }

    public DateOnly? LeftOn { get; set; }

    public string? Policy { get; set; }

    public DateOnly? InsuredUntil { get; set; }

    public TeamSpecialty? Skill { get; set; }

    public string? Certificate { get; set; }

    public DateOnly? CertificateUntil { get; set; }

    internal static MemberRow Of(MemberView m) =>
        new()
        {
            Division = m.Division,
            Team = m.Team,
            Name = m.Person.Name,
            Phone = m.Person.Phone,
            Role = m.Role,
            FullTime = m.Employment == MemberEmployment.FullTime,
            Source = m.Source,
            JoinedOn = m.JoinedOn,
            LeftOn = m.LeftOn,
            Policy = m.Policy,
            InsuredUntil = m.InsuredUntil,
            Skill = m.Skills.Count > 0 ? m.Skills[0].Specialty : null,
            Certificate = m.Skills.Count > 0 ? m.Skills[0].Certificate : null,
            CertificateUntil = m.Skills.Count > 0 ? m.Skills[0].CertificateUntil : null,
        };
}
