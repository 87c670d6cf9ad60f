using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>工作日: Monday to Friday, but for the days that a jurisdiction says otherwise of; the nearest one's word counts.</summary>
public sealed class WorkingDays(IEnumerable<SpecialDay> special)
{
    private readonly ILookup<DateOnly, SpecialDay> _special = special.ToLookup(d => d.Date);

    public bool Works(DivisionCode place, DateOnly day) =>
        _special[day]
            .Where(d => d.Division == default || d.Division.Contains(place))
            .OrderByDescending(d => d.Division.Value.Length)
            .FirstOrDefault()
            is { } said
            ? said.Works
            : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The last day in time: the so-manieth working day after <paramref name="day"/>, which does not count itself.</summary>
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
