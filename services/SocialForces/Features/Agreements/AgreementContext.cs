using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Places;
using Platform.Hosting.Messaging;
using Platform.Records.Places;
using SocialForces.Data;
using SocialForces.Domain;

namespace SocialForces.Features.Agreements;

/// <summary>
/// What drafting and signing need in addition to the force: the signed agreements of the same bureaus and forces, so that no two are for
/// the same days. The bureaus are locked until the change is saved.
/// </summary>
internal sealed class AgreementContext
{
    private readonly SocialForcesDb _db;
    private readonly Dictionary<(DivisionCode Bureau, Guid Force), List<Days>> _signed = [];

    private ILookup<DivisionCode, PlaceTime> _bureaus = Array.Empty<PlaceTime>().ToLookup(_ => default(DivisionCode));

    private AgreementContext(SocialForcesDb db, TimeProvider clock) => (_db, Clock) = (db, clock);

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; }

    /// <summary>The day on which it happens.</summary>
    public DateOnly Today => Clock.Today();

    /// <summary>For a draft: no days are taken before it is signed.</summary>
    public static AgreementContext Of(SocialForcesDb db, TimeProvider clock) => new(db, clock);

    /// <summary>For agreements that are signed: those of a request or of rows.</summary>
    /// <param name="bureaus">The bureaus that sign.</param>
    /// <param name="forces">The forces that sign.</param>
    /// <param name="from">The first day of the earliest agreement.</param>
    public static async Task<AgreementContext> LoadAsync(
        SocialForcesDb db,
        IEnumerable<DivisionCode> bureaus,
        IEnumerable<Guid> forces,
        DateOnly from,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (context, places, ids) = (new AgreementContext(db, clock), bureaus.Distinct().Order().ToList(), forces.Distinct().ToList());
        context._bureaus = await db.TimesOfAsync(places, ct);
        foreach (var bureau in places)
        {
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"{nameof(Agreement)} {bureau}"}, 0))", ct);
        }

        var signed = await db
            .Agreements.Where(a => ids.Contains(a.ForceId) && places.Contains(a.Division) && a.To >= from && a.SignedOn != null)
            .Select(a => new
            {
                a.Id,
                a.Division,
                a.ForceId,
                a.From,
                a.To,
                a.EndedOn,
            })
            .ToListAsync(ct);
        signed.ForEach(a => context.Of(a.Division, a.ForceId).Add(new Days(a.Id, a.From, a.To, a.EndedOn)));
        return context;
    }

    /// <summary>Whether the two signed an agreement that begins on the day.</summary>
    public bool Knows(DivisionCode bureau, Force force, DateOnly from) => Of(bureau, force.Id).Exists(d => d.From == from);

    /// <summary>Refuses days for some of which the two have an agreement already.</summary>
    public void RequireDaysFree(DivisionCode bureau, Force force, DateOnly from, DateOnly to, Guid? except)
    {
        var others = Of(bureau, force.Id).FindAll(d => d.Agreement != except && d.From <= to && d.To >= from);
        if (others.Find(d => d.EndedOn is null || d.EndedOn > from) is { } overlapping)
        {
            throw AgreementErrors.Overlaps.At("from", force.Name, overlapping.From, overlapping.To);
        }
    }

    /// <summary>Refuses a day on which the place of the bureau did not exist.</summary>
    public void RequirePlaceOn(DivisionCode bureau, DateOnly on, string field) => _bureaus.LevelOn(bureau, on, field);

    /// <summary>An agreement is drafted.</summary>
    public void Drafted(Agreement agreement) => _db.Add(agreement);

    /// <summary>An agreement is signed; later rows find its days taken.</summary>
    public void Signed(Agreement agreement, AgreementChanged happened)
    {
        Of(agreement.Division, agreement.ForceId).Add(new Days(agreement.Id, agreement.From, agreement.To, null));
        _db.Publish(happened);
    }

    private List<Days> Of(DivisionCode bureau, Guid force) =>
        _signed.TryGetValue((bureau, force), out var days) ? days : _signed[(bureau, force)] = [];

    private sealed record Days(Guid Agreement, DateOnly From, DateOnly To, DateOnly? EndedOn);
}
