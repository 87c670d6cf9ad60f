using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain.Trainings;

/// <content>The steps of its life cycle: planned, sessions given, closed; cancelled before the first session, annulled after it.</content>
public sealed partial class Training
{
    /// <summary>计划.</summary>
    public static (Training Training, TrainingChanged Event) Plan(
        DivisionCode place,
        DivisionLevel level,
        TrainingTerms terms,
        IReadOnlyList<SessionTerms> sessions,
        DateOnly today
    )
    {
        terms.Check(level);
        var training = new Training { Division = place };
        training.Take(terms);
        foreach (var session in sessions)
        {
            training.Add(session);
        }

        return (training, training.ChangedEvent(TrainingChange.Planned, null, today));
    }

    /// <summary>Adds a session.</summary>
    public TrainingSession Add(SessionTerms terms)
    {
        Require(TrainingState.Planned, TrainingState.Held);
        var session = new TrainingSession(Guid.CreateVersion7(), Sessions.Count + 1, terms.On, terms.Venue, terms.Teacher, terms.Hours);
        Keep([.. Sessions, session]);
        return session;
    }

    /// <summary>举办: records a session that was given.</summary>
    public TrainingChanged Conduct(int number, SessionTerms asItWas, DateOnly today)
    {
        Require(TrainingState.Planned, TrainingState.Held);
        var session = Session(number);
        if (!session.IsOpen)
        {
            throw (session.HeldOn is null ? TrainingErrors.SessionDropped : TrainingErrors.SessionHeld).At("session", number);
        }

        var was = Standing();
        Replace(Given(session, asItWas, today));
        State = TrainingState.Held;
        return ChangedEvent(TrainingChange.Held, was, asItWas.On);
    }

    /// <summary>Drops a session that will not be given.</summary>
    public void Drop(int number, string reason)
    {
        Require(TrainingState.Planned, TrainingState.Held);
        var session = Session(number);
        Replace(session.HeldOn is null ? session with { DroppedBecause = reason } : throw TrainingErrors.SessionHeld.At("session", number));
    }

    /// <summary>办结.</summary>
    public TrainingChanged Close(DateOnly on, DateOnly today)
    {
        Require(TrainingState.Held);
        if (Sessions.Count(s => s.IsOpen) is > 0 and var open)
        {
            throw TrainingErrors.SessionsOpen.Because(open);
        }

        var last = Sessions.Max(s => s.HeldOn)!.Value;
        if (on.Happened(today, TrainingErrors.InFuture, "on") < last)
        {
            throw TrainingErrors.ClosedEarly.At("on", last);
        }

        (State, ClosedOn) = (TrainingState.Closed, on);
        return ChangedEvent(TrainingChange.Closed, Standing(), on);
    }

    /// <summary>取消 before the first session was given.</summary>
    public TrainingChanged Cancel(string reason, DateOnly today)
    {
        Require(TrainingState.Planned);
        (State, Reason) = (TrainingState.Cancelled, reason);
        return ChangedEvent(TrainingChange.Cancelled, Standing(), today);
    }

    /// <summary>作废: recorded by mistake; its sessions and attendances no longer count.</summary>
    public TrainingChanged Annul(string reason, DateOnly today)
    {
        Require(TrainingState.Held, TrainingState.Closed);
        var was = Standing();
        (State, Reason) = (TrainingState.Annulled, reason);
        return ChangedEvent(TrainingChange.Annulled, was, today);
    }

    /// <summary>更正 of organizer or subject; after a session was given, with a reason.</summary>
    public TrainingChanged Correct(TrainingTerms terms, DivisionLevel level, string? reason, DateOnly today)
    {
        RequireReason(reason);
        terms.Check(level);
        var was = Standing();
        Take(terms);
        return ChangedEvent(TrainingChange.Corrected, was, today);
    }

    /// <summary>更正 of day, venue, teacher or hours of a session that was given; changes those of a future one.</summary>
    public TrainingChanged Correct(int number, SessionTerms terms, string? reason, DateOnly today)
    {
        RequireReason(reason);
        var (session, was) = (Session(number), Standing());
        if (ClosedOn is { } closed && terms.On > closed)
        {
            throw TrainingErrors.AfterClosing.At("on", closed);
        }

        Replace(
            session.HeldOn is null
                ? session with
                {
                    PlannedOn = terms.On,
                    Venue = terms.Venue,
                    Teacher = terms.Teacher,
                    Hours = terms.Hours,
                }
                : Given(session, terms, today)
        );
        return ChangedEvent(TrainingChange.Corrected, was, today);
    }

    /// <summary>Attendances and results are recorded from the first session until the closing.</summary>
    internal void RequireRecording()
    {
        if (State != TrainingState.Held)
        {
            throw TrainingErrors.WrongStep.At("training", State.Word(), State.Next());
        }
    }

    /// <summary>Certificates require a training that was given and counts.</summary>
    internal void RequireGiven() => Require(TrainingState.Held, TrainingState.Closed);

    private static TrainingSession Given(TrainingSession session, SessionTerms terms, DateOnly today) =>
        session with
        {
            HeldOn = terms.On.Happened(today, TrainingErrors.InFuture, "on"),
            Venue = terms.Venue,
            Teacher = terms.Teacher,
            Hours = terms.Hours,
        };

    private void RequireReason(string? reason)
    {
        Require(TrainingState.Planned, TrainingState.Held, TrainingState.Closed);
        if (State != TrainingState.Planned && string.IsNullOrWhiteSpace(reason))
        {
            throw TrainingErrors.ReasonMissing.At("reason");
        }

        Reason = reason ?? Reason;
    }

    private void Take(TrainingTerms terms) => (Number, Organizer, Department, Sector, Topic) = terms;

    private void Replace(TrainingSession session) => Keep([.. Sessions.Select(s => s.Id == session.Id ? session : s)]);

    private void Keep(IReadOnlyList<TrainingSession> sessions) =>
        (Sessions, BeginsOn) = (sessions, sessions.Min(s => s.HeldOn ?? s.PlannedOn));
}
