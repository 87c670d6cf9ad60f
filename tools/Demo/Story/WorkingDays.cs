namespace Platform.Demo.Story;

/// <summary>
/// The days offices work in 2026: Monday to Friday without the public holidays, and the weekend days worked in exchange for them (调休上班).
/// The notice is the one the platform is installed with (国办发明电〔2025〕7号); a test compares the two.
/// </summary>
internal static class WorkingDays
{
    private static readonly (DateOnly First, DateOnly Last)[] Holidays =
    [
        (new(2026, 1, 1), new(2026, 1, 3)),
        (new(2026, 2, 15), new(2026, 2, 23)),
        (new(2026, 4, 4), new(2026, 4, 6)),
        (new(2026, 5, 1), new(2026, 5, 5)),
        (new(2026, 6, 19), new(2026, 6, 21)),
        (new(2026, 9, 25), new(2026, 9, 27)),
        (new(2026, 10, 1), new(2026, 10, 7)),
    ];

    private static readonly DateOnly[] Worked =
    [
        new(2026, 1, 4),
        new(2026, 2, 14),
        new(2026, 2, 28),
        new(2026, 5, 9),
        new(2026, 9, 20),
        new(2026, 10, 10),
    ];

    public static bool IsOne(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? Worked.Contains(day)
            : !Array.Exists(Holidays, h => h.First <= day && day <= h.Last);

    public static DateOnly OnOrAfter(DateOnly day) => IsOne(day) ? day : OnOrAfter(day.AddDays(1));

    public static DateOnly OnOrBefore(DateOnly day) => IsOne(day) ? day : OnOrBefore(day.AddDays(-1));

    public static DateOnly Later(this DateOnly day, int workingDays) =>
        workingDays == 0 ? OnOrAfter(day) : Later(OnOrAfter(day).AddDays(1), workingDays - 1);

    public static DateOnly Earlier(this DateOnly day, int workingDays) =>
        workingDays == 0 ? OnOrBefore(day) : Earlier(OnOrBefore(day).AddDays(-1), workingDays - 1);

    public static List<DateOnly> Between(DateOnly first, DateOnly last) =>
        [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(IsOne)];
}
