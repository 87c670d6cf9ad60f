using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>
/// Who holds which post, who serves as officer and which teams stand, at a place, below it and above it. What could not be asked is
/// null, and counts for no conflict.
/// </summary>
/// <param name="Asked">The place: of places aside nobody was asked.</param>
/// <param name="Held">Posts that somebody holds, by place and word.</param>
/// <param name="Serving">Kinds of officers that serve, by place.</param>
/// <param name="Teams">Teams that stand.</param>
public sealed record PlaceStaffing(
    DivisionCode Asked,
    IReadOnlySet<(string Place, string Post)>? Held,
    IReadOnlySet<(string Place, string Kind)>? Serving,
    IReadOnlySet<Guid>? Teams
)
{
    /// <summary>Whether somebody is there to be called, as far as is known.</summary>
    public bool IsReachable(PlanContact contact)
    {
        var (inside, above) = (Asked.Contains(contact.Division), contact.Division.Contains(Asked));
        return contact.Post is { } post
            ? Held is null || !(inside || above) || Held.Contains((contact.Division.Value, post))
            : Serving is null || !inside || Serving.Contains((contact.Division.Value, Words.Of(contact.Officer ?? OfficerKind.Disaster)));
    }

    /// <summary>Whether the team stands, as far as is known.</summary>
    public bool Stands(CalledTeam team) => Teams is null || Teams.Contains(team.TeamId);

    /// <summary>The conflicts of a plan's content with who is there, and with the start conditions of the plan above.</summary>
    public IEnumerable<PlanConflict> ConflictsOf(PlanContent content, IReadOnlyList<GradeStart> above) =>
        [
            .. content
                .Contacts.Where(c => !IsReachable(c))
                .Select(c => new PlanConflict(ConflictKind.ContactVacant, $"{c.Division} {Whom(c)}", c.Duty, null)),
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
