using Platform.Core;
using Platform.Core.Events;
using Platform.Registers;
using RescueTeams.Domain;

namespace RescueTeams.Features.Members;

/// <summary>One line of the register of members. An identity number is read, never written out.</summary>
internal sealed class MemberRow : IPlacedRow
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

    /// <summary>A cell contains several skills, one in each line.</summary>
    public List<MemberSkillRow> Skills { get; } = [];

    internal static MemberRow Of(MemberView m)
    {
        var row = new MemberRow
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
        };
        row.Skills.AddRange(
            m.Skills.Select(s => new MemberSkillRow
            {
                Skill = s.Specialty,
                Certificate = s.Certificate,
                CertificateUntil = s.CertificateUntil,
            })
        );
        return row;
    }

    /// <summary>The row as a request to join the team.</summary>
    internal JoinTeamRequest Join(Team team) =>
        new(team.Id, new(Name!, Phone, IdNumber), Role, Employment, Source!.Value, JoinedOn!.Value, RowSkills(), Policy, InsuredUntil);

    /// <summary>The row as a change from today on; a skill or insurance that the row leaves out is kept.</summary>
    internal ChangeMemberRequest Change(Member member) =>
        new(
            Role ?? member.Role,
            Employment,
            Source!.Value,
            null,
            Known(member),
            Policy ?? member.Policy,
            InsuredUntil ?? member.InsuredUntil
        );

    private MemberEmployment Employment => FullTime == true ? MemberEmployment.FullTime : MemberEmployment.PartTime;

    private List<SkillRequest> RowSkills() =>
        [.. Skills.Where(s => s.Skill is not null).Select(s => new SkillRequest(s.Skill!.Value, s.Certificate, s.CertificateUntil))];

    private IReadOnlyList<SkillRequest> Known(Member member)
    {
        var (wanted, known) = (RowSkills(), member.Skills.Select(SkillRequest.Of).ToList());
        var byHand = member.Skills.Where(s => s.CertificateId is null).Select(SkillRequest.Of);
        return wanted.TrueForAll(known.Contains)
            ? [.. byHand]
            : [.. byHand.Where(s => wanted.TrueForAll(t => t.Specialty != s.Specialty)), .. wanted];
    }
}

/// <summary>One skill of a member: a line of the cells of its three columns.</summary>
internal sealed class MemberSkillRow
{
    /// <summary>The speciality.</summary>
    public TeamSpecialty? Skill { get; set; }

    /// <summary>Name and number of the certificate that proves it.</summary>
    public string? Certificate { get; set; }

    /// <summary>Last day the certificate is valid.</summary>
    public DateOnly? CertificateUntil { get; set; }
}
