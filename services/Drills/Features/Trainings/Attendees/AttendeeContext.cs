using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;
using Platform.Hosting.Messaging;
using Platform.Records.Persons;
using Platform.Registers;

namespace Drills.Features.Trainings;

/// <summary>
/// What attending, grading and certifying need in addition to the training: the persons, who attended already, the certificates they have,
/// the certificate numbers that are taken, and the rules. Loaded once for a request or for a sheet's rows.
/// </summary>
internal sealed class AttendeeContext
{
    private readonly DrillsDb _db;
    private readonly PersonMatcher? _persons;
    private readonly IReadOnlyList<TrainingRules> _rules;
    private readonly SheetRecords<(Guid Session, string Person), Trainee> _attended;
    private readonly HashSet<Guid> _certified = [];
    private readonly Dictionary<(string Number, string Name), Guid> _numbers = [];

    private AttendeeContext(DrillsDb db, PersonMatcher? persons, IReadOnlyList<TrainingRules> rules, DateOnly today)
    {
        (_db, _persons, _rules, Today) = (db, persons, rules, today);
        _attended = new(db);
    }

    /// <summary>The day on which it happens.</summary>
    public DateOnly Today { get; }

    /// <summary>For the persons, trainings and certificates that a request or rows name.</summary>
    public static async Task<AttendeeContext> LoadAsync(
        DrillsDb db,
        PersonKey key,
        DivisionCode within,
        IReadOnlyCollection<PersonIdentity> identities,
        IEnumerable<Guid> trainings,
        IEnumerable<string?> certificateNumbers,
        DateOnly today,
        CancellationToken ct
    )
    {
        var persons = await db.PersonsAsync(key, within, identities, ct);
        var (ids, keys) = (trainings.ToList(), persons.Candidates.Select(p => p.Key).ToList());
        var context = new AttendeeContext(db, persons, await RulesAsync(db, ct), today);
        var attended = await db
            .Trainees.AsNoTracking()
            .Where(t => keys.Contains(t.Person) && ids.Contains(t.TrainingId) && t.StruckBecause == null)
            .ToListAsync(ct);
        attended.ForEach(t => context._attended.Know((t.SessionId, t.Person), t));
        await context.LoadCertificatesAsync([.. attended.Select(t => t.Id)], certificateNumbers, ct);
        return context;
    }

    /// <summary>For a step on an attendance that is loaded already; nobody else attends.</summary>
    public static async Task<AttendeeContext> OfAsync(
        DrillsDb db,
        Guid trainee,
        string? certificateNumber,
        DateOnly today,
        CancellationToken ct
    )
    {
        var context = new AttendeeContext(db, null, await RulesAsync(db, ct), today);
        await context.LoadCertificatesAsync([trainee], [certificateNumber], ct);
        return context;
    }

    /// <summary>The person, tracked: known, with what is new about them learned, or added.</summary>
    public Person Recognize(PersonIdentity identity, DivisionCode place) => _db.Recognize(_persons!, identity, place);

    /// <summary>The rules that count for a training on a day.</summary>
    public TrainingRules RulesFor(Training training, DateOnly day) => TrainingRules.InForce(_rules, training.Division, day);

    /// <summary>The person's attendance of the session, tracked; null if the person did not attend it.</summary>
    public Trainee? At(Guid session, Person person) => _attended.Find((session, person.Key));

    /// <summary>Whether a certificate that is valid was issued for the attendance.</summary>
    public bool IsCertified(Trainee trainee) => _certified.Contains(trainee.Id);

    /// <summary>Refuses a number that another certificate of the name has.</summary>
    public void RequireNumberFree(CertificateTerms terms, Guid? except)
    {
        if (_numbers.TryGetValue((terms.Number, terms.Name), out var other) && other != except)
        {
            throw TrainingErrors.CertificateNumberTaken.At("number", terms.Number, terms.Name);
        }
    }

    /// <summary>A person attended a session.</summary>
    public void Attended(Trainee trainee, TraineeChanged happened)
    {
        _attended.Add((trainee.SessionId, trainee.Person), trainee);
        _db.Publish(happened);
    }

    /// <summary>The result of a test is another.</summary>
    public void Graded(TraineeChanged happened) => _db.Publish(happened);

    /// <summary>A certificate is issued; later rows find its number taken.</summary>
    public void Issued(Certificate certificate, CertificateChanged happened)
    {
        _db.Add(certificate);
        _certified.Add(certificate.TraineeId);
        _numbers[(certificate.Number, certificate.Name)] = certificate.Id;
        _db.Publish(happened);
    }

    private static Task<List<TrainingRules>> RulesAsync(DrillsDb db, CancellationToken ct) =>
        db.TrainingRules.AsNoTracking().ToListAsync(ct);

    private async Task LoadCertificatesAsync(IReadOnlyList<Guid> trainees, IEnumerable<string?> numbers, CancellationToken ct)
    {
        _certified.UnionWith(
            await _db
                .Certificates.Where(c => trainees.Contains(c.TraineeId) && c.RevokedOn == null)
                .Select(c => c.TraineeId)
                .ToListAsync(ct)
        );
        var named = numbers.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var taken =
            named.Count == 0
                ? []
                : await _db
                    .Certificates.Where(c => named.Contains(c.Number) && c.RevokedOn == null)
                    .Select(c => new
                    {
                        c.Id,
                        c.Number,
                        c.Name,
                    })
                    .ToListAsync(ct);
        taken.ForEach(c => _numbers[(c.Number, c.Name)] = c.Id);
    }
}
