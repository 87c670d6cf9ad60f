namespace Drills.Domain;

/// <summary>过程记录: something that happened during a drill, and when.</summary>
public sealed class TimelineEntry : DrillPart
{
    private TimelineEntry() { }

    public DateTimeOffset At { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The inject that was given then.</summary>
    public int? Inject { get; private set; }

    /// <summary>The plan's action that was done then.</summary>
    public string? Action { get; private set; }

    /// <summary>Subject of the account that recorded it.</summary>
    public string By { get; private set; } = "";

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
