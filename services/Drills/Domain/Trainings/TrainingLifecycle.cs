using Platform.Core;
using Platform.Core.Events;

namespace Drills.Domain.Trainings;

/// <content>Its steps: planned, sessions given, closed; cancelled before anything was given, annulled after.</content>
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

    /// <summary>One more session.</summary>
    public TrainingSession Add(SessionTerms terms)
    {
        Require(TrainingState.Planned, TrainingState.Held);
        var session = new TrainingSession(Guid.CreateVersion7(), Sessions.Count + 1, terms.On, terms.Venue, terms.Teacher, terms.Hours);
        Keep([.. Sessions, session]);
        return session;
    }

    /// <summary>举办: a session was given, on this day and so.</summary>
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

    /// <summary>A session will not be given.</summary>
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

    /// <summary>取消: nothing of it was given, and nothing will be.</summary>
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

    /// <summary>更正: who gave it or what about was recorded wrong. Of what was given, the reason is kept.</summary>
    public TrainingChanged Correct(TrainingTerms terms, DivisionLevel level, string? reason, DateOnly today)
    {
        RequireReason(reason);
        terms.Check(level);
        var was = Standing();
        Take(terms);
        return ChangedEvent(TrainingChange.Corrected, was, today);
    }

    /// <summary>更正: corrects day, venue, teacher or hours of a session; of a future one it changes them.</summary>
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

    /// <summary>Who attended and with which result is recorded while sessions are given, until the training is closed.</summary>
    internal void RequireRecording()
    {
        if (State != TrainingState.Held)
        {
            throw TrainingErrors.WrongStep.At("training", State.Word());
        }
    }

    /// <summary>Certificates come out of a training that was given and counts.</summary>
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
