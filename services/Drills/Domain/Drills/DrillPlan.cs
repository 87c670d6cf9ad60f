namespace Drills.Domain;

/// <content>The plan it exercises and its scenario.</content>
public sealed partial class Drill
{
    /// <summary>The plan is in force; keeps its content.</summary>
    public void PlanFound(PlanSnapshot snapshot) =>
        (PlanSnapshot, PlanCheck) = (snapshot, new PlanCheck(PlanCheckState.InForce, snapshot.Title, snapshot.TakenAt));

    /// <summary>The plan is not in force, or unknown: the drill is recorded with this state.</summary>
    public void PlanNotInForce(string? title, DateTimeOffset at) => PlanCheck = new PlanCheck(PlanCheckState.NotInForce, title, at);

    /// <summary>The actions of the plan that the level played calls for.</summary>
    public IReadOnlyList<PlannedAction> ActionsPlayed() => [.. (PlanSnapshot?.Actions ?? []).Where(a => a.BelongsTo(ResponseGrade))];

    /// <summary>Replaces all 情景注入, until the drill begins.</summary>
    public void SetInjects(IEnumerable<Inject> injects)
    {
        Require(DrillState.Planned, DrillState.Prepared);
        var ordered = injects.OrderBy(i => i.Minute).Select((inject, index) => inject with { Number = index + 1 }).ToList();
        var unknown = PlanSnapshot is null
            ? null
            : ordered.SelectMany(i => i.Actions).FirstOrDefault(n => PlanSnapshot.Actions.All(a => a.Number != n));
        Injects = unknown is null ? ordered : throw DrillErrors.UnknownAction.At("actions", unknown, PlanSnapshot!.Title);
    }

    /// <summary>It carries out a line of the annual programme.</summary>
    public void CarriesOut(Guid programme, Guid item) => (ProgrammeId, ProgrammeItemId) = (programme, item);

    /// <summary>Whether events of the drill can be recorded now.</summary>
    public void RequireInProgress() => Require(DrillState.UnderWay, DrillState.Held, DrillState.Evaluated);
}
