using Drills.Domain.Trainings;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Records.Persons;

namespace Drills.Features.Trainings;

/// <summary>A person at one session of a training, as the API shows it.</summary>
/// <param name="Division">Where the person comes from.</param>
/// <param name="Training">The training's number.</param>
/// <param name="Session">The session's number in it.</param>
/// <param name="On">The session's day; null: it does not count.</param>
/// <param name="Person">Numbers masked unless the caller keeps the place's records.</param>
/// <param name="PassMark">What had to be reached.</param>
/// <param name="Passed">Null: no test, or no result yet.</param>
/// <param name="Version">For If-Match.</param>
public sealed record AttendeeView(
    Guid Id,
    DivisionCode Division,
    Guid TrainingId,
    string Training,
    string Topic,
    int Session,
    DateOnly? On,
    PersonView Person,
    string? Unit,
    decimal? Score,
    decimal? PassMark,
    bool? Passed,
    string? StruckBecause,
    int Version,
    DateTimeOffset UpdatedAt
) : IShowsOthers
{
    object? IShowsOthers.Others => new object?[] { Person, Training, Topic, On };

    internal static AttendeeView Of(Trainee t, Training training, Person person, Caller caller) =>
        new(
            t.Id,
            t.Division,
            t.TrainingId,
            training.Number,
            training.Topic,
            training.Sessions.Single(s => s.Id == t.SessionId).Number,
            t.On,
            PersonView.Of(person, caller, t.Division),
            t.Unit,
            t.Score,
            t.PassMark,
            t.Passed,
            t.StruckBecause,
            t.Version,
            t.UpdatedAt
        );

    internal static string Path(Trainee t) => $"/v1/divisions/{t.Division}/trainings/attendees/{t.Id}";
}
