using Platform.Core;

namespace Organizations.Domain.Divisions;

/// <summary>
/// Which place each line of a list of divisions means. Places keep their identity: a line means the place that the list says it was, else
/// the place that has its code and name, else the place of this name that lost its code to another line or is not in the list any more, and
/// only then the place that has the code under another name (a renaming).
/// </summary>
/// <remarks>
/// Levels are matched from above. A place whose superior moves is looked for where it would be under the superior's new code, so that a
/// township takes its villages along, whether the list contains them or not.
/// </remarks>
public sealed class PlaceMatching
{
    private readonly ListedPlace[] _lines;
    private readonly Dictionary<DivisionCode, ListedPlace> _byCode;
    private readonly Dictionary<DivisionCode, Place> _known;
    private readonly IReadOnlySet<DivisionCode> _ending;
    private readonly Dictionary<ListedPlace, Place> _meant = [];
    private readonly HashSet<Place> _claimed = [];
    private readonly Dictionary<Place, PlaceMove> _moves = [];
    private readonly Dictionary<DivisionCode, Place> _arrived = [];
    private readonly List<ListContradiction> _contradictions = [];
    private readonly HashSet<ListedPlace> _wrong = [];

    private PlaceMatching(IEnumerable<ListedPlace> lines, IEnumerable<Place> known, IReadOnlySet<DivisionCode> ending)
    {
        _lines = [.. lines];
        _byCode = _lines.ToDictionary(l => l.Code);
        _known = known.ToDictionary(p => p.Division);
        _ending = ending;
    }

    /// <summary>The place that each line means; a line without one is about a new place.</summary>
    public IReadOnlyDictionary<ListedPlace, Place> Meant => _meant;

    /// <summary>The places that get another code, with a line of their own or with their superior.</summary>
    public IReadOnlyCollection<PlaceMove> Moves => _moves.Values;

    /// <summary>What can't be, each at its line.</summary>
    public IReadOnlyList<ListContradiction> Contradictions => _contradictions;

    /// <summary>Matches the lines with the places.</summary>
    /// <param name="lines">The places of the list that exist, one for each code.</param>
    /// <param name="known">The places that exist now and matter: those that have the codes or names of the list, and what is inside them if
    /// they move.</param>
    /// <param name="ending">The codes of places that end by the list.</param>
    public static PlaceMatching Of(IEnumerable<ListedPlace> lines, IEnumerable<Place> known, IReadOnlySet<DivisionCode> ending)
    {
        var matching = new PlaceMatching(lines, known, ending);
        foreach (var depth in Enum.GetValues<DivisionLevel>())
        {
            matching.Match(depth);
        }

        matching.RequireFree();
        return matching;
    }

    /// <summary>Whether a place has the code afterwards, by the list or by what is known.</summary>
    public bool IsThere(DivisionCode code) =>
        _byCode.ContainsKey(code)
        || _arrived.ContainsKey(code)
        || (_known.TryGetValue(code, out var place) && !_moves.ContainsKey(place) && !_ending.Contains(code));

    /// <summary>Whether the place gets another code.</summary>
    public bool Leaves(DivisionCode code) => _known.TryGetValue(code, out var place) && _moves.ContainsKey(place);

    private void Match(DivisionLevel depth)
    {
        var level = new Level(
            [.. _lines.Where(l => l.Code.Depth == depth)],
            [.. _known.Values.Where(p => p.Division.Depth == depth).OrderBy(p => p.Division)],
            HomeOf
        );
        TakeAsSaid(level);
        var ending = level.Places.Where(p => _ending.Contains(p.Division)).ToHashSet();
        TakeInPlace(level, ending, sameName: true);
        TakeByName(level, ending, sameSuperior: true);
        TakeByName(level, ending, sameSuperior: false);
        TakeInPlace(level, ending, sameName: false);
        foreach (var place in level.Places.Where(p => !_claimed.Contains(p) && !ending.Contains(p) && HomeOf(p) != p.Division))
        {
            Move(new PlaceMove(place, HomeOf(place), place.Name, null, false));
        }
    }

    // Where a place is if nothing is said of it: under its code, or under the new code of its superior.
    private DivisionCode HomeOf(Place place) =>
        place.Division.Parent is { } parent && _known.TryGetValue(parent, out var superior) && _moves.TryGetValue(superior, out var move)
            ? place.Division.Moved(parent, move.To)
            : place.Division;

    private void TakeAsSaid(Level level)
    {
        foreach (var line in level.Lines.Where(l => l.Former is not null))
        {
            var former = line.Former!.Value;
            if (!_known.TryGetValue(former, out var place) || former.Depth != line.Code.Depth)
            {
                Refuse(line, DivisionErrors.FormerUnknown, former);
            }
            else if (_claimed.Contains(place))
            {
                Refuse(line, DivisionErrors.FormerTwice, former);
            }
            else
            {
                Take(line, place, asked: false);
            }
        }
    }

    private void TakeInPlace(Level level, HashSet<Place> ending, bool sameName)
    {
        foreach (var line in level.Lines.Where(IsOpen))
        {
            var place = level.AtHome[line.Code].FirstOrDefault(p => !_claimed.Contains(p) && !ending.Contains(p));
            if (place is not null && (!sameName || place.Name == line.Name))
            {
                Take(line, place, asked: false);
            }
        }
    }

    private void TakeByName(Level level, HashSet<Place> ending, bool sameSuperior)
    {
        var wanted = level.Lines.Where(IsOpen).ToLookup(l => Key(l.Name, l.Code, sameSuperior));
        foreach (var lines in wanted)
        {
            var places = level
                .Named[lines.First().Name]
                .Where(p => !_claimed.Contains(p) && !ending.Contains(p))
                .Where(p => sameSuperior ? Key(p.Name, HomeOf(p), true) == lines.Key : IsGivenUp(level, p))
                .ToList();
            if (places is [var place] && lines.Count() == 1)
            {
                Take(lines.Single(), place, asked: !sameSuperior || _byCode.ContainsKey(HomeOf(place)));
            }
            else if (places.Count > 0)
            {
                var codes = string.Join('、', places.Select(p => p.Division));
                foreach (var line in lines)
                {
                    Refuse(line, DivisionErrors.MoveAmbiguous, line.Name, codes);
                }
            }
        }
    }

    // A place under another superior is looked for only if the list speaks of where it was, and does not have it there any more.
    private bool IsGivenUp(Level level, Place place) =>
        HomeOf(place) is var home
        && (_byCode.ContainsKey(home) || (home.Parent is { } parent && (level.Superiors.Contains(parent) || _ending.Contains(parent))));

    private static (string Name, DivisionCode? Superior) Key(string name, DivisionCode code, bool sameSuperior) =>
        (name, sameSuperior ? code.Parent : null);

    private bool IsOpen(ListedPlace line) => !line.IsNew && line.Former is null && !_meant.ContainsKey(line) && !_wrong.Contains(line);

    private void Take(ListedPlace line, Place place, bool asked)
    {
        _meant[line] = place;
        _claimed.Add(place);
        if (line.Code != place.Division)
        {
            Move(new PlaceMove(place, line.Code, line.Name, line, asked));
        }
    }

    private void Move(PlaceMove move)
    {
        _moves[move.Place] = move;
        _arrived.TryAdd(move.To, move.Place);
    }

    private void Refuse(ListedPlace line, ErrorDefinition rule, params object[] args)
    {
        _wrong.Add(line);
        _contradictions.Add(new(line, rule, args));
    }

    // A code is one place's: the place that has it now leaves it, and no two come.
    private void RequireFree()
    {
        foreach (var line in _lines.Where(l => !_meant.ContainsKey(l) && !_wrong.Contains(l)))
        {
            if (_known.TryGetValue(line.Code, out var holder) && !_moves.ContainsKey(holder))
            {
                RefuseTaken(line, holder, line.Name);
            }
        }

        foreach (var move in _moves.Values.OrderBy(m => m.To))
        {
            var holder = _known.TryGetValue(move.To, out var now) && !_moves.ContainsKey(now) ? now : _arrived[move.To];
            if (holder != move.Place)
            {
                RefuseTaken(LineOf(move), holder, move.Name);
            }
            else if (move.Line is null && _byCode.TryGetValue(move.To, out var line))
            {
                RefuseTaken(line, move.Place, line.Name);
            }
        }
    }

    private void RefuseTaken(ListedPlace line, Place holder, string name)
    {
        if (!_wrong.Contains(line))
        {
            Refuse(line, DivisionErrors.WhereTo, line.Code, holder.Name, holder.Division, name);
        }
    }

    /// <summary>The line by which a place moves: its own, or that of the superior that takes it along.</summary>
    public ListedPlace LineOf(PlaceMove move) =>
        move.Line ?? _byCode.GetValueOrDefault(move.To) ?? LineOf(_moves[_known[move.Place.Division.Parent!.Value]]);

    private sealed class Level(ListedPlace[] lines, Place[] places, Func<Place, DivisionCode> homeOf)
    {
        public ListedPlace[] Lines => lines;

        public Place[] Places => places;

        public ILookup<DivisionCode, Place> AtHome { get; } = places.ToLookup(homeOf);

        public ILookup<string, Place> Named { get; } = places.ToLookup(p => p.Name, StringComparer.Ordinal);

        /// <summary>The superiors of which the list holds a place of this level.</summary>
        public HashSet<DivisionCode> Superiors { get; } = [.. lines.Select(l => l.Code.Parent).OfType<DivisionCode>()];
    }
}
