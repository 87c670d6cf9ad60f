using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>
/// The holders of posts, the serving officers and the existing teams at a place, below it and above it. A value that could not be requested
/// is null and causes no conflict.
/// </summary>
/// <param name="Asked">The place; nothing was requested for places outside its branch.</param>
/// <param name="Held">Posts that have a holder, by place and word.</param>
/// <param name="Serving">Kinds of officers that serve, by place.</param>
/// <param name="Teams">Teams that exist.</param>
public sealed record PlaceStaffing(
    DivisionCode Asked,
    IReadOnlySet<(string Place, string Post)>? Held,
    IReadOnlySet<(string Place, string Kind)>? Serving,
    IReadOnlySet<Guid>? Teams
)
{
    /// <summary>Whether the contact exists, as far as is known.</summary>
    public bool IsReachable(PlanContact contact)
    {
        var (inside, above) = (Asked.Contains(contact.Division), contact.Division.Contains(Asked));
        return contact.Post is { } post
            ? Held is null || !(inside || above) || Held.Contains((contact.Division.Value, post))
            : Serving is null || !inside || Serving.Contains((contact.Division.Value, Words.Of(contact.Officer ?? OfficerKind.Disaster)));
    }

    /// <summary>Whether the team exists, as far as is known.</summary>
    public bool Stands(CalledTeam team) => Teams is null || Teams.Contains(team.TeamId);

    /// <summary>The conflicts of a plan's content with the actual staffing, and with the start conditions of the plan above.</summary>
    public IEnumerable<PlanConflict> ConflictsOf(PlanContent content, IReadOnlyList<GradeStart> above) =>
        [
            .. content
                .Contacts.Where(c => !IsReachable(c))
                .Select(c => new PlanConflict(ConflictKind.ContactVacant, $"{c.Division} {Whom(c)}", c.Duty, null, c)),
            .. content
                .Teams.Where(t => !Stands(t))
                .Select(t => new PlanConflict(ConflictKind.TeamDisbanded, t.Name, t.Task ?? t.Name, null)),
            .. StartConditionComparison.LaterThanAbove(content.Grades, above),
            .. StartConditionComparison
                .Disorder(content.Grades)
                .Select(d => new PlanConflict(ConflictKind.GradesOutOfOrder, $"{d.Args[0]}", $"{d.Args[1]}", $"{d.Args[2]}: {d.Args[3]}")),
        ];

    private static string Whom(PlanContact contact) =>
        contact.Post is { } post ? PostWord.Find(post)?.Zh ?? post : Words.Of(contact.Officer!.Value);
}
