using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Drills.Features.Trainings;

/// <summary>培训: planned, given in sessions, attended, tested, certified.</summary>
internal static class TrainingsApi
{
    public static void MapTrainings(this IEndpointRouteBuilder app)
    {
        var trainings = app.MapCollection("trainings");
        trainings.MapGet("/", ListTrainings.Handle).WithName(nameof(ListTrainings));
        trainings.MapPost("/", PlanTraining.Handle).WithName(nameof(PlanTraining)).For(Roles.TownshipAndAbove);
        trainings.MapRegister<TrainingRegister, TrainingRow>("Trainings", Roles.TownshipAndAbove);
        trainings.MapGet("/people", CountTrained.Handle).WithName(nameof(CountTrained));
        trainings.MapGet("/rules", ListTrainingRules.Handle).WithName(nameof(ListTrainingRules));
        trainings.MapPost("/rules", SetTrainingRules.Handle).WithName(nameof(SetTrainingRules)).For(Roles.CountyAndAbove);
        trainings.MapGet("/{id:guid}", GetTraining.Handle).WithName(nameof(GetTraining));
        trainings.MapPut("/{id:guid}", CorrectTraining.Handle).WithName(nameof(CorrectTraining)).For(Roles.TownshipAndAbove);
        trainings.MapPost("/{id:guid}/sessions", AddSession.Handle).WithName(nameof(AddSession)).For(Roles.TownshipAndAbove);
        trainings
            .MapPut("/{id:guid}/sessions/{session:int}", CorrectSession.Handle)
            .WithName(nameof(CorrectSession))
            .For(Roles.TownshipAndAbove);
        trainings
            .MapPost("/{id:guid}/sessions/{session:int}/hold", HoldSession.Handle)
            .WithName(nameof(HoldSession))
            .For(Roles.TownshipAndAbove);
        trainings
            .MapPost("/{id:guid}/sessions/{session:int}/drop", DropSession.Handle)
            .WithName(nameof(DropSession))
            .For(Roles.TownshipAndAbove);
        trainings.MapPost("/{id:guid}/close", CloseTraining.Handle).WithName(nameof(CloseTraining)).For(Roles.TownshipAndAbove);
        trainings.MapPost("/{id:guid}/cancel", CancelTraining.Handle).WithName(nameof(CancelTraining)).For(Roles.TownshipAndAbove);
        trainings.MapPost("/{id:guid}/annul", AnnulTraining.Handle).WithName(nameof(AnnulTraining)).For(Roles.TownshipAndAbove);
        MapAttendees(trainings);
        MapCertificates(trainings);
    }

    private static void MapAttendees(RouteGroupBuilder trainings)
    {
        trainings.MapGet("/{id:guid}/attendees", ListAttendees.Of).WithName("ListAttendeesOfTraining");
        trainings.MapPost("/{id:guid}/attendees", AttendTraining.Handle).WithName(nameof(AttendTraining)).For(Roles.TownshipAndAbove);
        var attendees = trainings.MapGroup("/attendees");
        attendees.MapGet("/", ListAttendees.Handle).WithName(nameof(ListAttendees));
        attendees.MapRegister<AttendeeRegister, AttendeeRow>("Attendees", Roles.TownshipAndAbove);
        attendees.MapGet("/{id:guid}", ListAttendees.One).WithName("GetAttendee");
        attendees.MapPost("/{id:guid}/result", GradeAttendee.Handle).WithName(nameof(GradeAttendee)).For(Roles.TownshipAndAbove);
        attendees.MapPost("/{id:guid}/strike", StrikeAttendee.Handle).WithName(nameof(StrikeAttendee)).For(Roles.TownshipAndAbove);
        attendees
            .MapPost("/{id:guid}/certificates", IssueCertificate.Handle)
            .WithName(nameof(IssueCertificate))
            .For(Roles.TownshipAndAbove);
    }

    private static void MapCertificates(RouteGroupBuilder trainings)
    {
        var certificates = trainings.MapGroup("/certificates");
        certificates.MapGet("/", ListCertificates.Handle).WithName(nameof(ListCertificates));
        certificates.MapGet("/{id:guid}", ListCertificates.One).WithName("GetCertificate");
        certificates.MapPut("/{id:guid}", CorrectCertificate.Handle).WithName(nameof(CorrectCertificate)).For(Roles.TownshipAndAbove);
        certificates.MapPost("/{id:guid}/revoke", RevokeCertificate.Handle).WithName(nameof(RevokeCertificate)).For(Roles.TownshipAndAbove);
    }
}
