using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain.Divisions;

/// <summary>
/// A division through time: the identity that stays while code, name and superior change. <see cref="Terms"/> contain its code and
/// name on each day.
/// </summary>
public sealed class Place : IRecord
{
    private readonly List<DivisionTerm> _terms = [];

    private Place() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Its present code; the last one if it is closed.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The level in the directory; it never changes.</summary>
    public DivisionLevel Level { get; private set; }

    /// <summary>Its present official full name; the last one if it is closed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Pinyin initials of the name, in small letters: lxx for 临夏县.</summary>
    public string Initials { get; private set; } = "";

    /// <summary>
    /// Takes the position of a level that does not exist: 441900 in city 4419, which has no counties, or the node 市辖区 of a municipality.
    /// Never counted as a county or city.
    /// </summary>
    public bool StandsIn { get; private set; }

    /// <summary>The civil-affairs code where it differs from the statistical one (development zones).</summary>
    public string? CivilCode { get; private set; }

    /// <summary>常住人口; null: not recorded.</summary>
    public int? Population { get; private set; }

    /// <summary>户数; null: not recorded.</summary>
    public int? Households { get; private set; }

    /// <summary>Seat of the division, degrees east, CGCS2000.</summary>
    public double? Longitude { get; private set; }

    /// <summary>Degrees north.</summary>
    public double? Latitude { get; private set; }

    /// <summary>First day on which it no longer exists.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Since when population and households are asked for, because the place has another area; null: they are not.</summary>
    public DateOnly? CountsDueSince { get; private set; }

    /// <summary>Code and name through time, oldest first.</summary>
    public IReadOnlyList<DivisionTerm> Terms => _terms;

    /// <summary>The newest term.</summary>
    public DivisionTerm Last => _terms.MaxBy(t => t.ValidFrom)!;

    /// <summary>First day of the present code, under whatever name; an earlier time with the same code does not count.</summary>
    public DateOnly HasCodeSince => _terms.OrderByDescending(t => t.ValidFrom).TakeWhile(t => t.Code == Division).Min(t => t.ValidFrom);

    /// <summary>A place that exists from <paramref name="on"/> on.</summary>
    public static (Place Place, DivisionEstablished Event) Establish(
        DivisionCode code,
        DivisionLevel level,
        string name,
        DateOnly on,
        bool standsIn = false,
        DivisionCode? splitFrom = null
    )
    {
        var place = new Place { Level = level, StandsIn = standsIn };
        place.Begin(code, name, on);
        return (place, new DivisionEstablished(place.Id, level, name, on, splitFrom) { Division = code, StandsIn = standsIn });
    }

    /// <summary>Its code and name on a day; null if it did not exist.</summary>
    public DivisionTerm? On(DateOnly day) => _terms.FirstOrDefault(t => t.Covers(day));

    /// <summary>Sets the details in addition to code and name; returns whether anything changed.</summary>
    public bool Change(PlaceDetails details)
    {
        if (details == Details)
        {
            return false;
        }

        if (details.Population != Population || details.Households != Households)
        {
            ConfirmCounts(details.Population, details.Households);
        }

        (Population, Households, Longitude, Latitude, CivilCode) = details;
        return true;
    }

    /// <summary>Population and households are those of the present area.</summary>
    public void ConfirmCounts(int? population, int? households) =>
        CountsDueSince = population is null || households is null ? CountsDueSince : null;

    /// <summary>Another area belongs to it from the day on: the counts are those given; what is not given is asked for.</summary>
    public void Recount(DateOnly on, PlaceCounts? counts)
    {
        (Population, Households) = (counts?.Population ?? Population, counts?.Households ?? Households);
        CountsDueSince = on;
        ConfirmCounts(counts?.Population, counts?.Households);
    }

    /// <summary>The details in addition to code and name.</summary>
    public PlaceDetails Details => new(Population, Households, Longitude, Latitude, CivilCode);

    /// <summary>
    /// Refuses a change on the day: it must be today or an earlier day of this year, while the place exists, and after its last
    /// change, so that the directory of a past year and the order of changes never change.
    /// </summary>
    public void RequireChangeable(DateOnly on, DateOnly today)
    {
        if (ClosedOn is { } closed)
        {
            throw DivisionErrors.Closed.Because(Name, closed);
        }

        if (on > today)
        {
            throw DivisionErrors.InFuture.At("on", today);
        }

        if (on.Year < today.Year)
        {
            throw DivisionErrors.YearPast.At("on", today.Year);
        }

        if (on <= Last.ValidFrom)
        {
            throw DivisionErrors.BeforeLastChange.At("on", Name, Last.ValidFrom);
        }
    }

    internal DivisionRenamed Rename(string name, DateOnly on)
    {
        var former = Name;
        Last.End(on, DivisionChange.Rename, Division);
        Begin(Division, name, on);
        return new DivisionRenamed(Id, Level, former, name, on) { Division = Division };
    }

    internal DivisionRecoded Recode(DivisionCode to, string? name, DivisionChange change, DateOnly on, CodesTogether? together = null)
    {
        var former = Division;
        Last.End(on, change, to);
        Begin(to, name ?? Name, on);
        return new DivisionRecoded(Id, Level, Name, former, change, on)
        {
            Division = to,
            Together = together,
            StandsIn = StandsIn,
        };
    }

    internal DivisionClosed Close(DivisionCode? into, DivisionChange change, DateOnly on)
    {
        Last.End(on, change, into);
        ClosedOn = on;
        return new DivisionClosed(Id, Level, Name, into, change, on) { Division = Division, StandsIn = StandsIn };
    }

    private void Begin(DivisionCode code, string name, DateOnly on)
    {
        (Division, Name, Initials) = (code, name, PinyinInitials.Of(name));
        _terms.Add(new DivisionTerm(Id, code, name, on));
    }
}

/// <summary>The details of a place in addition to code and name.</summary>
public sealed record PlaceDetails(int? Population, int? Households, double? Longitude, double? Latitude, string? CivilCode);

/// <summary>常住人口 and 户数 of a place; null: not given.</summary>
public sealed record PlaceCounts(
    [property: System.ComponentModel.DataAnnotations.Range(0, int.MaxValue)] int? Population,
    [property: System.ComponentModel.DataAnnotations.Range(0, int.MaxValue)] int? Households
);
