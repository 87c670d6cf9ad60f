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

    /// <summary>
    /// What a blank cell clears of a member. The skills are in the order of the row's own, so that the columns of a skill that the sheet
    /// does not have are taken from the same skill.
    /// </summary>
    internal static MemberRow Clearable(Member member, MemberRow row)
    {
        var recorded = new MemberRow { Policy = member.Policy, InsuredUntil = member.InsuredUntil };
        var skills = member
            .Skills.Select(s => new MemberSkillRow
            {
                Skill = s.Specialty,
                Certificate = s.Certificate,
                CertificateUntil = s.CertificateUntil,
            })
            .ToList();
        var named = row.Skills.Exists(s => s.Skill is not null);
        recorded.Skills.AddRange(
            named ? row.Skills.Select(s => skills.Find(k => k.Skill == s.Skill) ?? new MemberSkillRow { Skill = s.Skill }) : skills
        );
        return recorded;
    }

    /// <summary>The row as a change from today on; a certificate of the platform's own stays whatever the row says.</summary>
    internal ChangeMemberRequest Change(Member member) =>
        new(Role ?? member.Role, Employment, Source!.Value, null, Known(member), Policy, InsuredUntil);

    private MemberEmployment Employment => FullTime == true ? MemberEmployment.FullTime : MemberEmployment.PartTime;

    private List<SkillRequest> RowSkills() =>
        [.. Skills.Where(s => s.Skill is not null).Select(s => new SkillRequest(s.Skill!.Value, s.Certificate, s.CertificateUntil))];

    // What is recorded by hand becomes what the row says; in its order, if it is the same.
    private IReadOnlyList<SkillRequest> Known(Member member)
    {
        var certified = member.Skills.Where(s => s.CertificateId is not null).Select(SkillRequest.Of).ToList();
        var byHand = member.Skills.Where(s => s.CertificateId is null).Select(SkillRequest.Of).ToList();
        var wanted = RowSkills().Where(s => !certified.Contains(s)).ToList();
        return wanted.Count == byHand.Count && wanted.TrueForAll(byHand.Contains) ? byHand : wanted;
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
