using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>工作日: Monday to Friday, except the special days of a jurisdiction; the entry of the nearest jurisdiction counts.</summary>
public sealed class WorkingDays(IEnumerable<SpecialDay> special)
{
    private readonly ILookup<DateOnly, SpecialDay> _special = special.ToLookup(d => d.Date);

    /// <summary>Whether <paramref name="day"/> is a working day at the place.</summary>
    public bool Works(DivisionCode place, DateOnly day) =>
        _special[day]
            .Where(d => d.Division == default || d.Division.Contains(place))
            .OrderByDescending(d => d.Division.Value.Length)
            .FirstOrDefault()
            is { } said
            ? said.Works
            : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

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
