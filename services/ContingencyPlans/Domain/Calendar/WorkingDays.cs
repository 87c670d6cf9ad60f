using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>工作日: Monday to Friday, except the special days of a jurisdiction; the entry of the nearest jurisdiction counts.</summary>
public sealed class WorkingDays(IEnumerable<SpecialDay> special)
{
    // A year's notice names some thirty days; a place's own holidays alone are two or three.
    private const int DaysOfAYear = 10;

    private readonly ILookup<DateOnly, SpecialDay> _special = special.ToLookup(d => d.Date);
    private readonly ILookup<int, SpecialDay> _years = special.ToLookup(d => d.Date.Year);

    /// <summary>Whether <paramref name="day"/> is a working day at the place.</summary>
    public bool Works(DivisionCode place, DateOnly day) =>
        _special[day]
            .Where(d => d.Division == default || d.Division.Contains(place))
            .OrderByDescending(d => d.Division.Value.Length)
            .FirstOrDefault()
            is { } said
            ? said.Works
            : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>
    /// Whether the holidays of every year of the period are on record. The State Council sets them by a notice late in the year before, so
    /// next year's are not known for most of a year.
    /// </summary>
    public bool Knows(DivisionCode place, DateOnly from, DateOnly to) =>
        Enumerable
            .Range(from.Year, to.Year - from.Year + 1)
            .All(year => _years[year].Count(d => d.Division == default || d.Division.Contains(place)) >= DaysOfAYear);

    /// <summary>The last day of a deadline: counts the working days after <paramref name="day"/>, without the day itself.</summary>
    public DateOnly After(DivisionCode place, DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0; )
        {
            day = day.AddDays(1);
            left -= Works(place, day) ? 1 : 0;
        }

        return day;
    }
}
