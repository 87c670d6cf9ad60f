using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Messaging;

namespace Platform.Records.Places;

/// <summary>Takes the records of this service along when places move or end; see <see cref="IStandsAtPlace"/>.</summary>
public static class PlacedRecords
{
    /// <summary>
    /// Applies the moves and ends of places to every record that follows its place, and publishes the events that the records return. The
    /// moves happen at once: a record is moved from the code it has before all of them. Where places exchange codes, the changes are saved
    /// here; otherwise by the caller.
    /// </summary>
    public static async Task FollowAsync(
        this DbContext db,
        IReadOnlyCollection<CodeChange> moves,
        IReadOnlyCollection<PlaceClosure> ends,
        CancellationToken ct
    )
    {
        if (moves.Count + ends.Count == 0)
        {
            return;
        }

        DivisionCode[] codes =
        [
            .. moves.Select(m => m.From),
            .. ends.Select(e => e.Code),
            .. ends.Select(e => e.Into).OfType<DivisionCode>(),
        ];
        var types = db.Model.GetEntityTypes().Select(t => t.ClrType).Where(typeof(IStandsAtPlace).IsAssignableFrom).ToList();
        var all = types.ConvertAll(type => (RecordsAt)Activator.CreateInstance(typeof(RecordsAt<>).MakeGenericType(type), db)!);
        foreach (var records in all)
        {
            await records.LoadAsync(codes, ct);
        }

        // Two places with each other's codes: a unique index would meet both under one code, in whatever order they are saved. The rows of
        // one place of each circle wait outside all codes until the others are saved.
        var last = moves.OneOfEachCircle();
        string[] waiting = [.. last.Select(m => m.From.Value)];
        foreach (var records in waiting.Length == 0 ? [] : all)
        {
            await records.SetAsideAsync(waiting, ct);
        }

        Publish(db, all.SelectMany(r => r.End(ends)));
        Publish(db, all.SelectMany(r => r.Move(moves.Except(last))));
        if (waiting.Length == 0)
        {
            return;
        }

        await db.SaveChangesAsync(ct);
        Publish(db, all.SelectMany(r => r.Move(last)));
        await db.SaveChangesAsync(ct);
        foreach (var records in all)
        {
            await records.PutBackAsync(waiting, ct);
        }
    }

    private static void Publish(DbContext db, IEnumerable<PlatformEvent?> happened)
    {
        foreach (var one in happened.OfType<PlatformEvent>().ToList())
        {
            db.Publish(one);
        }
    }

    /// <summary>The records of one type at the codes that change.</summary>
    private abstract class RecordsAt
    {
        public abstract Task LoadAsync(DivisionCode[] codes, CancellationToken ct);

        public abstract IEnumerable<PlatformEvent?> End(IEnumerable<PlaceClosure> ends);

        public abstract IEnumerable<PlatformEvent?> Move(IEnumerable<CodeChange> moves);

        public abstract Task SetAsideAsync(string[] codes, CancellationToken ct);

        public abstract Task PutBackAsync(string[] codes, CancellationToken ct);
    }

    private sealed class RecordsAt<T>(DbContext db) : RecordsAt
        where T : class, IStandsAtPlace
    {
        private List<T> _records = [];
        private ILookup<DivisionCode, T> _before = null!;

        public override async Task LoadAsync(DivisionCode[] codes, CancellationToken ct)
        {
            _records = await db.Set<T>().Where(r => codes.Contains(r.Division)).ToListAsync(ct);
            _before = _records.ToLookup(r => r.Division);
        }

        // The records of a place are looked for again at each end: when two places are merged into a new one, the second finds the first
        // one's records.
        public override IEnumerable<PlatformEvent?> End(IEnumerable<PlaceClosure> ends) =>
            ends.SelectMany(end =>
                _before[end.Code]
                    .Select(r =>
                        r.PlaceEnded(end.Into, end.Into is { } into ? [.. _records.Where(there => there.Division == into)] : [], end.On)
                    )
            );

        public override IEnumerable<PlatformEvent?> Move(IEnumerable<CodeChange> moves) =>
            moves.SelectMany(move => _before[move.From].Select(r => r.MoveTo(move.To, move.On)));

        // Such a code is no place, and lies inside the same places, so that the fence lets it pass; no one sees it outside the transaction.
        public override Task SetAsideAsync(string[] codes, CancellationToken ct) => RenameAsync(codes, [.. codes.Select(Aside)], ct);

        // What belongs to the past does not move: it keeps the code it had.
        public override Task PutBackAsync(string[] codes, CancellationToken ct) => RenameAsync([.. codes.Select(Aside)], codes, ct);

        // 622921100 waits as 62292110a: as long as a code, and no other code waits there.
        private static string Aside(string code) => code[..^1] + (char)(code[^1] - '0' + 'a');

        private Task RenameAsync(string[] from, string[] to, CancellationToken ct)
        {
            var type = db.Model.FindEntityType(typeof(T))!;
            var column = type.FindProperty(nameof(IRecord.Division))!.GetColumnName();
#pragma warning disable EF1002 // names of the model can't be parameters
            return db.Database.ExecuteSqlRawAsync(
                $"update {type.GetTableName()} set {column} = n.code from unnest({{0}}, {{1}}) n(was, code) where {column} = n.was",
                [from, to],
                ct
            );
#pragma warning restore EF1002
        }
    }
}
