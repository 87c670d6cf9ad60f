using Organizations.Data;
using Organizations.Domain.Divisions;
using Platform.Core;
using Platform.Core.Places;

namespace Organizations.Features;

/// <summary>What the places that a request or a sheet's rows name are, as the directory says on the day on which it happens.</summary>
internal sealed class DirectoryLevels
{
    private readonly ILookup<DivisionCode, CodeTime> _times;

    private DirectoryLevels(ILookup<DivisionCode, CodeTime> times, DateOnly today) => (_times, Today) = (times, today);

    /// <summary>The day on which it happens.</summary>
    public DateOnly Today { get; }

    public static async Task<DirectoryLevels> LoadAsync(
        OrganizationsDb db,
        IEnumerable<DivisionCode> places,
        DateOnly today,
        CancellationToken ct
    ) => new(await db.TimesOfAsync(places, ct), today);

    /// <summary>Whether a place has this code.</summary>
    public bool Knows(DivisionCode place) => Present(place) is not null;

    /// <summary>The level of the place; throws <c>division.unknown</c> if there is none: no record stands at a place that doesn't
    /// exist.</summary>
    public DivisionLevel Of(DivisionCode place) =>
        Present(place)?.Level
        ?? throw (
            _times[place].MaxBy(t => t.EndedOn)?.EndedOn is { } ended
                ? PlaceErrors.AfterPlace.At("division", Today, place, ended)
                : DivisionErrors.Unknown.At("division", place, Today)
        );

    /// <summary>The level of the place, which must have existed on the day too; null: the day is not known.</summary>
    public DivisionLevel Of(DivisionCode place, DateOnly? on, string field)
    {
        Of(place);
        return on is { } day ? _times[place].ToList().On(place, day, field).Level : Of(place);
    }

    /// <summary>The place that existed on the day under this code, also one that has ended since: what happened before is recorded
    /// late.</summary>
    public CodeTime On(DivisionCode place, DateOnly on, string field) =>
        _times[place].ToList() is { Count: > 0 } known
            ? known.On(place, on, field)
            : throw DivisionErrors.Unknown.At("division", place, Today);

    private CodeTime? Present(DivisionCode place) => _times[place].FirstOrDefault(t => t.From <= Today && !(t.EndedOn <= Today));
}
