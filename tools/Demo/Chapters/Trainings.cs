using Platform.Demo.Script;
using Platform.Demo.Story;

namespace Platform.Demo.Chapters;

/// <summary>
/// 培训: after every quarter the city and each county import the register of trainings given, who attended with which result and certificate,
/// and some days later close them. The last quarter's stay open.
/// </summary>
internal static class Trainings
{
    private static readonly DateOnly[] HandedIn = [new(2026, 3, 30), new(2026, 6, 23), new(2026, 9, 21), new(2026, 11, 2)];

    public static IEnumerable<Step> Steps(Setting setting)
    {
        foreach (var (index, place) in setting.City.Counties.Prepend(setting.City.City).Index())
        {
            var by = index == 0 ? Actor.City(setting.City) : Actor.County(place.Code);
            for (var quarter = 0; quarter < HandedIn.Length; quarter++)
            {
                var (trainings, day) = (DemoTrainings.In(setting, place, quarter), HandedIn[quarter].Later(index % 3));
                yield return new ImportTrainings(day, place, by, quarter + 1, trainings, Closed: null);
                yield return new ImportAttendees(day.Later(1), place, by, quarter + 1, trainings, setting);
                if (quarter < HandedIn.Length - 1)
                {
                    yield return new ImportTrainings(day.Later(8), place, by, quarter + 1, trainings, Closed: day.Later(8));
                }
            }
        }
    }
}
