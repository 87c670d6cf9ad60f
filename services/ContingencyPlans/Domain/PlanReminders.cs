using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <content>Reminders that are published once, when a day has passed. The plan's validity does not depend on them.</content>
public sealed partial class Plan
{
    private const string Interval = "interval";

    /// <summary>What became overdue before today and was not published yet.</summary>
    public IReadOnlyList<PlatformEvent> Remind(DateOnly today) => [.. Passed(today)];

    /// <summary>Flags a plan whose place moved out of the place whose plan it follows, once for each superior; null: it was flagged, or has
    /// not moved.</summary>
    public PlansRelinked? FlagStrayed(Plan superior, DateOnly today)
    {
        if (superior.Division.Contains(Division) || !Once($"strayed:{superior.Id}"))
        {
            return null;
        }

        var flag = new LinkFlag(superior.Id, superior.Title, SuperiorChange.PlaceMoved, null, today, null, null, null);
        return new PlansRelinked(superior.Id, [Flag(flag)], today) { Division = Division.County ?? Division };
    }

    private IEnumerable<PlatformEvent> Passed(DateOnly today)
    {
        if (IssuedOn is null || RepealedOn is not null)
        {
            yield break;
        }

        if (SubmittedOn is null && FiledOn is null && SubmitBy < today && !DeadlineOpen && Once("submit"))
        {
            yield return new PlanFilingOverdue(Id, Title, SubmitBy.Value, Receipt: false) { Division = Division };
        }

        if (SubmittedOn is not null && FiledOn is null && ReceiptBy < today && !DeadlineOpen && Once("receipt"))
        {
            yield return new PlanFilingOverdue(Id, Title, ReceiptBy.Value, Receipt: true) { Division = Division };
        }

        if (IsInForceOn(today) && EvaluateBy <= today && Once(Interval))
        {
            yield return new PlanFellDue(Id, Title, "interval", null, EvaluateBy.Value) { Division = Division };
        }
    }

    private bool Once(string what)
    {
        if (Told.Contains(what, StringComparer.Ordinal))
        {
            return false;
        }

        Told = [.. Told, what];
        return true;
    }
}
