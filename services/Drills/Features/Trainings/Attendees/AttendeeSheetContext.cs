using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Persons;
using Platform.Registers;

namespace Drills.Features.Trainings;

/// <summary>All that a sheet of attendees is about, loaded at once: its trainings, who attended them, the persons, the
/// certificates.</summary>
internal sealed class AttendeeSheetContext
{
    private readonly Dictionary<(DivisionCode, string), Training> _trainings;
    private readonly SheetRecords<(Guid Session, string Person), Trainee> _attended;
    private readonly Dictionary<Guid, Certificate> _certificates;
    private readonly HashSet<(string, string)> _taken;

    private AttendeeSheetContext(
        DrillsDb db,
        IEnumerable<Training> trainings,
        IEnumerable<Trainee> attended,
        IEnumerable<Certificate> certificates,
        IEnumerable<(string, string)> taken
    )
    {
        _trainings = trainings.ToDictionary(t => (t.Division, t.Number));
        _attended = new(db);
        foreach (var trainee in attended)
        {
            _attended.Know((trainee.SessionId, trainee.Person), trainee);
        }

        _certificates = certificates.GroupBy(c => c.TraineeId).ToDictionary(g => g.Key, g => g.Last());
        _taken = [.. taken];
    }

    public required PersonMatcher Persons { get; init; }

    public required IReadOnlyList<TrainingRules> Rules { get; init; }

    public static async Task<AttendeeSheetContext> LoadAsync(
        DrillsDb db,
        PersonKey key,
        IReadOnlyList<AttendeeRow> rows,
        Scope scope,
        CancellationToken ct
    )
    {
        var (numbers, certificateNumbers) = (
            rows.Select(r => r.Training!).Distinct().ToList(),
            rows.Select(r => r.CertificateNumber).OfType<string>().Distinct().ToList()
        );
        var trainings = await db
            .Trainings.AsNoTracking()
            .Within(scope.Division)
            .Where(t => numbers.Contains(t.Number) && t.State != TrainingState.Cancelled && t.State != TrainingState.Annulled)
            .ToListAsync(ct);
        var persons = await db.PersonsAsync(key, PersonLookup.IdentitiesOf(rows.Select(r => (r.Name, r.Phone, r.IdNumber))), ct);
        var (ids, keys) = (trainings.ConvertAll(t => t.Id), persons.Candidates.Select(p => p.Key).ToList());
        var attended = await db
            .Trainees.AsNoTracking()
            .Where(t => keys.Contains(t.Person) && ids.Contains(t.TrainingId) && t.StruckBecause == null)
            .ToListAsync(ct);
        var trainees = attended.ConvertAll(t => t.Id);
        return new AttendeeSheetContext(
            db,
            trainings,
            attended,
            await db.Certificates.AsNoTracking().Where(c => trainees.Contains(c.TraineeId) && c.RevokedOn == null).ToListAsync(ct),
            (
                await db
                    .Certificates.Where(c => certificateNumbers.Contains(c.Number) && c.RevokedOn == null)
                    .Select(c => new { c.Number, c.Name })
                    .ToListAsync(ct)
            ).Select(c => (c.Number, c.Name))
        )
        {
            Persons = persons,
            Rules = await db.TrainingRules.AsNoTracking().ToListAsync(ct),
        };
    }

    public Training Training(DivisionCode place, string number) =>
        _trainings.GetValueOrDefault((place, number)) ?? throw TrainingErrors.Unknown.At(nameof(AttendeeRow.Training), place, number);

    public Trainee? At(TrainingSession session, Person person) => _attended.Find((session.Id, person.Key));

    public Certificate? CertificateOf(Trainee trainee) => _certificates.GetValueOrDefault(trainee.Id);

    /// <summary>Throws <c>training.certificate-number-taken</c>; a number that occurs twice in the sheet is refused too.</summary>
    public void RequireFree(CertificateTerms terms)
    {
        if (_taken.Contains((terms.Number, terms.Name)))
        {
            throw TrainingErrors.CertificateNumberTaken.At(nameof(AttendeeRow.CertificateNumber), terms.Number, terms.Name);
        }
    }

    public void Add(Trainee trainee) => _attended.Add((trainee.SessionId, trainee.Person), trainee);

    public void Add(Certificate certificate)
    {
        _certificates[certificate.TraineeId] = certificate;
        _taken.Add((certificate.Number, certificate.Name));
    }
}
