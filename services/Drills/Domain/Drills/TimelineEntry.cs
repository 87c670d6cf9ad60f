namespace Drills.Domain;

/// <summary>过程记录: something that happened during a drill, and when.</summary>
public sealed class TimelineEntry : DrillPart
{
    private TimelineEntry() { }

    /// <summary>When it happened, not when it was recorded.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>1 to 1,000 characters.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Number of the inject that was given; null: none.</summary>
    public int? Inject { get; private set; }

    /// <summary>Number of the plan's action that was done; null: none.</summary>
    public string? Action { get; private set; }

    /// <summary>Subject of the account that recorded it.</summary>
    public string By { get; private set; } = "";

    /// <summary>An entry of a drill in progress; refuses an inject or an action that the drill does not have.</summary>
    public static TimelineEntry Of(Drill drill, DateTimeOffset at, string text, int? inject, string? action, string by)
    {
        drill.RequireInProgress();
        if (inject is { } number && drill.Injects.All(i => i.Number != number))
        {
            throw DrillErrors.UnknownInject.At("inject", number);
        }

        if (action is not null && drill.PlanSnapshot is { } plan && plan.Actions.All(a => a.Number != action))
        {
            throw DrillErrors.UnknownAction.At("action", action, plan.Title);
        }

        var entry = new TimelineEntry
        {
            At = at,
            Text = text,
            Inject = inject,
            Action = action,
            By = by,
        };
        entry.Belongs(drill);
        return entry;
    }
}
