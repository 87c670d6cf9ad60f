using Platform.Core;
using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>
/// One action of a user at a place on a day. A step is data until it is played; it first checks whether the platform already has its
/// record.
/// </summary>
/// <param name="On">The business date.</param>
/// <param name="Place">Steps at one place are played in their order; see <see cref="StepOrder"/>.</param>
/// <param name="By">The account that signs in for it.</param>
internal abstract record Step(DateOnly On, DivisionCode Place, Actor By)
{
    /// <summary>What is done, as people call it.</summary>
    public abstract string Doing { get; }

    /// <summary>Names the step among all of the year; requests carry it as their Idempotency-Key.</summary>
    public abstract string Key { get; }

    /// <summary>Where it reads or changes something: steps of other days inside or around it come before or after.</summary>
    public virtual DivisionCode Reach => Place;

    /// <summary>What later steps find because of this one.</summary>
    public virtual IEnumerable<Thing> Makes => [];

    /// <summary>What has to be there before it, besides the places of <see cref="PlacesWritten"/>.</summary>
    public virtual IEnumerable<Need> Needs => [];

    /// <summary>The places it writes at, which the directory has to know.</summary>
    public virtual IEnumerable<DivisionCode> PlacesWritten => [Place];

    /// <summary>A thing that is needed on the day of the step.</summary>
    protected Need Needed(Thing thing) => new(thing, On);

    /// <returns>False if it had been played before.</returns>
    public abstract Task<bool> PlayAsync(StepContext stage, CancellationToken ct);
}
