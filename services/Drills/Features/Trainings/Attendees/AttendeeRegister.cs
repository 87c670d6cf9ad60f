using System.Runtime.CompilerServices;
using Drills.Data;
using Drills.Domain.Trainings;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;
using Platform.Records.Persons;
using Platform.Records.Places;
using Platform.Registers;

namespace Drills.Features.Trainings;

/// <summary>
/// 参训人员名册: who attended which session, with which result, and the certificate given for it. A person not recorded at the session is added;
/// for a recorded person, a result or a certificate in the row is added.
/// </summary>
internal sealed class AttendeeRegister(DrillsDb db, PersonKey key, TimeProvider clock)
    : Register<AttendeeRow>(clock),
        IListed<ListAttendeesRequest>
{
    private Dictionary<(DivisionCode Place, string Number), Training> _trainings = [];
    private AttendeeContext _context = null!;

    public ListAttendeesRequest? List { get; set; }

    public override Heading Title { get; } = new("参训人员名册", "Attendees of trainings");

    public override IReadOnlyList<Column<AttendeeRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Division(r => r.OrganizerPlace, "组织方区划", "Organizer's division", required: false),
        Text(r => r.Training, "培训编号", "Training", required: true, max: 40),
        Number(r => r.Session, "场次", "Session", required: true, min: 1, max: 50),
        Text(r => r.Name, "姓名", "Name", required: true, max: 50),
        Text(r => r.Phone, "手机号码", "Phone", max: 20),
        Text(r => r.IdNumber, "身份证号码", "Identity number", max: 20),
        Text(r => r.Unit, "单位", "Unit"),
        Decimal(r => r.Score, "成绩", "Score", max: 100),
        YesNo(r => r.Passed, "合格", "Passed"),
        Text(r => r.Certificate, "证书名称", "Certificate"),
        Text(r => r.CertificateNumber, "证书编号", "Certificate number", max: 60),
        Choice(r => r.Specialty, "技能", "Skill", TrainingHeadings.Specialties),
        Date(r => r.IssuedOn, "发证日期", "Issued on"),
        Date(r => r.Until, "有效期至", "Valid until"),
    ];

    public override async IAsyncEnumerable<AttendeeRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        var good = (await db.Certificates.AsNoTracking().Within(scope.Division).Where(c => c.RevokedOn == null).ToListAsync(ct)).ToLookup(
            c => c.TraineeId
        );
        db.OpenAt(scope.Division.Prefixes().First()); // a training that a place above gave lies outside the caller's places
        var attended = db.Trainees.Within(scope.Division).Select(t => t.TrainingId);
        var places = await db
            .Trainings.AsNoTracking()
            .Where(t => attended.Contains(t.Id))
            .Select(t => new { t.Id, t.Division })
            .ToDictionaryAsync(t => t.Id, t => t.Division, ct);
        await foreach (
            var a in Pages.All(
                cursor => ListAttendees.HandleAsync(List ?? new(), new ListQuery(Limit: Pages.Size, Cursor: cursor), scope, db, ct),
                ct
            )
        )
        {
            var certificate = good[a.Id].FirstOrDefault();
            yield return new()
            {
                Division = a.Division,
                OrganizerPlace = places[a.TrainingId],
                Training = a.Training,
                Session = a.Session,
                Name = a.Person.Name,
                Phone = a.Person.Phone,
                Unit = a.Unit,
                Score = a.Score,
                Passed = a.Passed,
                Certificate = certificate?.Name,
                CertificateNumber = certificate?.Number,
                Specialty = certificate?.Specialty,
                IssuedOn = certificate?.IssuedOn,
                Until = certificate?.Until,
            };
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<AttendeeRow> rows, Scope scope, CancellationToken ct)
    {
        var places = rows.Select(r => r.OrganizerPlace ?? scope.Division).Distinct().ToList();
        var numbers = rows.Select(r => r.Training!).Distinct().ToList();
        _trainings = await db
            .Trainings.AsNoTracking()
            .Within(scope.Division)
            .Where(t =>
                places.Contains(t.Division)
                && numbers.Contains(t.Number)
                && t.State != TrainingState.Cancelled
                && t.State != TrainingState.Annulled
            )
            .ToDictionaryAsync(t => (t.Division, t.Number), ct);
        _context = await AttendeeContext.LoadAsync(
            db,
            key,
            scope.Division,
            PersonLookup.IdentitiesOf(rows.Select(r => (r.Name, r.Phone, r.IdNumber))),
            _trainings.Values.Select(t => t.Id),
            rows.Select(r => r.CertificateNumber),
            Today,
            ct
        );
    }

    protected override RowOutcome Apply(AttendeeRow row, Scope scope)
    {
        var training = TrainingOf(row, scope);
        var person = _context.Recognize(PersonIdentity.Of(row.Name!, row.Phone, row.IdNumber), row.Division!.Value);
        var known = _context.At(training.Session(row.Session!.Value).Id, person);
        var trainee = known ?? AttendTraining.Take(_context, training, person, row.Attend());
        var changed = Graded(trainee, training, row) | Certified(trainee, training, person, row);
        var outcome =
            known is null ? ImportOutcome.Added
            : changed ? ImportOutcome.Changed
            : ImportOutcome.Unchanged;
        return new(outcome, row.Name!, row.Training);
    }

    protected override string ColumnOf(string? field, ErrorDefinition rule) =>
        field switch
        {
            "number" => nameof(AttendeeRow.CertificateNumber),
            "certificate" => nameof(AttendeeRow.Certificate),
            _ => base.ColumnOf(field, rule),
        };

    private Training TrainingOf(AttendeeRow row, Scope scope)
    {
        var place = row.OrganizerPlace ?? scope.Division;
        return _trainings.GetValueOrDefault((place, row.Training!))
            ?? throw TrainingErrors.Unknown.At(nameof(AttendeeRow.Training), place, row.Training!);
    }

    private bool Graded(Trainee trainee, Training training, AttendeeRow row)
    {
        if (row.Score is not { } score || score == trainee.Score)
        {
            return false;
        }

        GradeAttendee.Take(_context, training, trainee, new(score));
        return true;
    }

    private bool Certified(Trainee trainee, Training training, Person person, AttendeeRow row)
    {
        if (_context.IsCertified(trainee) || row.Issue() is not { } certificate)
        {
            return false;
        }

        IssueCertificate.Take(_context, training, trainee, person, certificate);
        return true;
    }
}
