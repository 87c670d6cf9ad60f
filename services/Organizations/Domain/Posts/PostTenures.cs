using System.Globalization;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;

namespace Organizations.Domain;

/// <content>Its holders through time.</content>
public sealed partial class Post
{
    /// <summary>
    /// The person holds the post from a day on; the former holder's tenure ends that day. With <paramref name="until"/>, a past tenure
    /// is recorded, which must not overlap others.
    /// </summary>
    public IReadOnlyList<PlatformEvent> Fill(Person person, DateOnly on, DateOnly? until, DateOnly today)
    {
        RequirePast(on, today, "on");
        RequirePast(until ?? on, today, "until");
        if (until <= on)
        {
            throw PostErrors.PeriodEmpty.At("until");
        }

        var tenures = Tenures.Select(t => t.Until is null && t.From < on ? GivenUp(t, person, on) : t).ToList();
        var taken = new Tenure(person.Key, person.Name, on, until);
        if (tenures.Find(taken.Overlaps) is { } other)
        {
            var end = other.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "…";
            throw PostErrors.Overlap.Because(other.Name, other.From, end);
        }

        Tenures = [.. tenures.Append(taken).OrderBy(t => t.From)];
        var held = new PostHeld(Id, Word, Title, person.Key, person.Name, on) { Division = Division };
        return until is { } over && !Tenures.Any(t => t.From == over)
            ? [held, new PostVacated(Id, Word, Title, over) { Division = Division }]
            : [held];
    }

    /// <summary>The post is vacant from a day on.</summary>
    public PostVacated Vacate(DateOnly on, DateOnly today)
    {
        RequirePast(on, today, "on");
        var holder = Tenures.FirstOrDefault(t => t.Until is null && t.From < on) ?? throw PostErrors.Vacant.Because(Title, on);
        Tenures = [.. Tenures.Select(t => t == holder ? t with { Until = on } : t)];
        return new PostVacated(Id, Word, Title, on) { Division = Division };
    }

    private static Tenure GivenUp(Tenure open, Person next, DateOnly on) =>
        open.Person == next.Key ? throw PostErrors.HeldAlready.Because(open.Name, open.From) : open with { Until = on };

    private void RequirePast(DateOnly day, DateOnly today, string field)
    {
        RequireOpen();
        day.Happened(today, InstitutionErrors.InFuture, field);

        if (day < EstablishedOn)
        {
            throw PostErrors.BeforeEstablished.At(field, day, EstablishedOn);
        }
    }
}
