using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain.Divisions;

/// <summary>
/// The named operations by which the directory changes on a day; docs/divisions.md defines them. Each moves the places inside
/// explicitly, in one change, and does not change earlier days.
/// </summary>
/// <param name="places">The places the change touches, with all their terms: both subtrees, and the superiors.</param>
/// <param name="codes">Codes given explicitly to places inside; the others keep their last digits under the new superior.</param>
/// <param name="on">First day of the new state.</param>
/// <param name="today">The present business date.</param>
public sealed class DivisionChanges(
    IReadOnlyList<Place> places,
    IReadOnlyDictionary<DivisionCode, DivisionCode> codes,
    DateOnly on,
    DateOnly today
)
{
    private readonly Reorganization _done = new();

    /// <summary>更名: another name, the same code.</summary>
    public Reorganization Rename(Place place, string name)
    {
        if (name == place.Name)
        {
            throw DivisionErrors.SameName.At("name", name);
        }

        place.RequireChangeable(on, today);
        _done.AddEvent(place.Rename(name, on));
        return _done;
    }

    /// <summary>代码变更: another code under the same superior, for the place and everything inside.</summary>
    public Reorganization Recode(Place place, DivisionCode to, string? name)
    {
        if (to.Parent != place.Division.Parent)
        {
            throw DivisionErrors.OtherSuperior.At("code", place.Name, place.Division.Parent?.Value ?? "-");
        }

        Make(DivisionChange.Recode, [new Move(place, to, name)]);
        return _done;
    }

    /// <summary>划转: another superior, and so another code, for the place and everything inside.</summary>
    public Reorganization Transfer(Place place, DivisionCode to, string? name)
    {
        if (to.Parent == place.Division.Parent)
        {
            throw DivisionErrors.SameSuperior.At("code", place.Name, to.Parent?.Value ?? "-");
        }

        RequireSuperior(to);
        Make(DivisionChange.Transfer, [new Move(place, to, name)]);
        return _done;
    }

    /// <summary>合并: the place no longer exists; everything inside it goes to another of its level.</summary>
    /// <param name="place">The place that ends.</param>
    /// <param name="into">The place that absorbs it.</param>
    /// <param name="counts">Population and households of that place afterwards; what is not given is asked for.</param>
    public Reorganization Merge(Place place, DivisionCode into, PlaceCounts? counts = null)
    {
        var absorbing = Standing(into) ?? throw DivisionErrors.Unknown.At("into", into, on);
        if (absorbing.Level != place.Level)
        {
            throw DivisionErrors.WrongLevel.At("into", into, DivisionCodeCut.DigitsOf(place.Level));
        }

        if (absorbing == place)
        {
            throw DivisionErrors.IntoItself.At("into");
        }

        RequireSettled(place);
        Make(DivisionChange.Merge, [.. Children(place.Division).Select(child => new Move(child, Under(into, child), null))]);
        End(place, into, DivisionChange.Merge);
        absorbing.Recount(on, counts);
        return _done;
    }

    /// <summary>拆分: some of the places inside become a new division next to it.</summary>
    /// <param name="place">The place that is split.</param>
    /// <param name="code">The new place's code.</param>
    /// <param name="name">The new place's name.</param>
    /// <param name="children">The places inside that go to it.</param>
    /// <param name="counts">Population and households of the new place; what is not given is asked for.</param>
    /// <param name="remaining">Those of the place that is split, afterwards.</param>
    public Reorganization Split(
        Place place,
        DivisionCode code,
        string name,
        IReadOnlyList<DivisionCode> children,
        PlaceCounts? counts = null,
        PlaceCounts? remaining = null
    )
    {
        if (code.Parent != place.Division.Parent)
        {
            throw DivisionErrors.SplitElsewhere.At("code", place.Name, place.Division.Parent?.Value ?? "-");
        }

        RequireSettled(place);
        var inside = Children(place.Division).ToDictionary(c => c.Division);
        var cut = children
            .Distinct()
            .Select((c, i) => inside.GetValueOrDefault(c) ?? throw DivisionErrors.NotChild.At($"children[{i}]", c, place.Division))
            .ToList();
        RequireFree([(place, code)], []);
        Make(
            DivisionChange.Split,
            [.. cut.Select(child => new Move(child, Under(code, child), null))],
            () =>
            {
                var (begun, happened) = Place.Establish(code, place.Level, name, on, splitFrom: place.Division);
                begun.Recount(on, counts);
                _done.Begun.Add(begun);
                _done.AddEvent(happened);
            }
        );
        place.Recount(on, remaining);
        return _done;
    }

    /// <summary>撤销: the place ends without a successor; nothing may be inside it any longer.</summary>
    public Reorganization Abolish(Place place)
    {
        RequireSettled(place);
        var inside = Children(place.Division).ToList();
        if (inside.Count > 0)
        {
            throw DivisionErrors.NotEmpty.Because(place.Name, inside.Count, string.Join('、', inside.Take(5).Select(p => p.Name)));
        }

        End(place, null, DivisionChange.Abolish);
        return _done;
    }

    private void Make(DivisionChange change, IReadOnlyList<Move> roots, Action? first = null)
    {
        var all = roots.SelectMany(WithInside).ToList();
        all.ForEach(m => RequireSettled(m.Place));
        RequireFree([.. all.Select(m => (m.Place, m.To))], all.ConvertAll(m => m.Place));
        first?.Invoke();
        foreach (var move in all)
        {
            _done.Move(move.Place.Division, move.To, on);
            _done.AddEvent(move.Place.Recode(move.To, move.Name, change, on));
        }
    }

    private void End(Place place, DivisionCode? into, DivisionChange change)
    {
        _done.Close(place.Division, into, on);
        _done.AddEvent(place.Close(into, change, on));
    }

    private IEnumerable<Move> WithInside(Move move) =>
        Children(move.Place.Division).SelectMany(child => WithInside(new Move(child, Under(move.To, child), null))).Prepend(move);

    private DivisionCode Under(DivisionCode superior, Place child) =>
        codes.TryGetValue(child.Division, out var given)
            ? given
            : DivisionCode.Parse(superior.Value + child.Division.Value[child.Division.Parent!.Value.Value.Length..]);

    private IEnumerable<Place> Children(DivisionCode code) =>
        places.Where(p => p.ClosedOn is null && p.Division.Parent == code).OrderBy(p => p.Division);

    private Place? Standing(DivisionCode code) =>
        places.FirstOrDefault(p => p.ClosedOn is null && p.Division == code && p.Last.ValidFrom <= on);

    private void RequireSuperior(DivisionCode code)
    {
        if (code.Parent is { } superior && Standing(superior) is null)
        {
            throw DivisionErrors.WrongSuperior.At("code", code, superior);
        }
    }

    // The places inside on the day must be those inside now: no change can be inserted before a later one.
    private void RequireSettled(Place place)
    {
        place.RequireChangeable(on, today);
        var later = places.FirstOrDefault(p =>
            p.On(on) is { } then && place.Division.Contains(then.Code) && (p.ClosedOn is not null || p.Last != then)
        );
        if (later is not null)
        {
            throw DivisionErrors.BeforeLastChange.At("on", later.Name, later.ClosedOn ?? later.Last.ValidFrom);
        }
    }

    private void RequireFree(IReadOnlyList<(Place Place, DivisionCode To)> wanted, IReadOnlyList<Place> leaving)
    {
        var errors = new List<FieldError>();
        foreach (var (place, to) in wanted)
        {
            if (to.Depth != place.Level)
            {
                errors.Add(new FieldError("code", DivisionErrors.WrongLevel, [to, DivisionCodeCut.DigitsOf(place.Level)]));
            }

            var holder =
                places.Except(leaving).FirstOrDefault(p => p.Terms.Any(t => t.Code == to && !(t.ValidTo <= on)))
                ?? wanted.FirstOrDefault(w => w.To == to && w.Place != place).Place;
            if (holder is not null)
            {
                errors.Add(new FieldError($"codes.{place.Division}", DivisionErrors.CodeTaken, [to, holder.Name, place.Name]));
            }
            else if (leaving.Contains(place) && place.Division == to)
            {
                errors.Add(new FieldError("code", DivisionErrors.CodeTaken, [to, place.Name, place.Name]));
            }
        }

        if (errors.Count > 0)
        {
            throw new DomainException(errors[0].Rule, errors[0].Args, errors);
        }
    }

    private sealed record Move(Place Place, DivisionCode To, string? Name);
}
