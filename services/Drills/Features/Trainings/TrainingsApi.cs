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
        trainings.MapGet("/", ListTrainings.HandleAsync).WithName(nameof(ListTrainings));
        trainings.MapPost("/", PlanTraining.HandleAsync).WithName(nameof(PlanTraining)).For(Roles.TownshipAndAbove);
        trainings.MapRegister<TrainingRegister, TrainingRow, ListTrainingsRequest>("Trainings", Roles.TownshipAndAbove);
        trainings.MapGet("/people", CountTrained.HandleAsync).WithName(nameof(CountTrained));
        trainings.MapGet("/rules", ListTrainingRules.HandleAsync).WithName(nameof(ListTrainingRules));
        trainings
            .MapPost("/rules", SetTrainingRules.HandleAsync)
            .WithName(nameof(SetTrainingRules))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        trainings.MapGet("/{id:guid}", GetTraining.HandleAsync).WithName(nameof(GetTraining));
        trainings.MapPut("/{id:guid}", CorrectTraining.HandleAsync).WithName(nameof(CorrectTraining)).For(Roles.TownshipAndAbove);
        trainings.MapPost("/{id:guid}/sessions", AddSession.HandleAsync).WithName(nameof(AddSession)).For(Roles.TownshipAndAbove);
        trainings
            .MapPut("/{id:guid}/sessions/{session:int}", CorrectSession.HandleAsync)
            .WithName(nameof(CorrectSession))
            .For(Roles.TownshipAndAbove);
        trainings
            .MapPost("/{id:guid}/sessions/{session:int}/hold", ConductSession.HandleAsync)
            .WithName(nameof(ConductSession))
            .For(Roles.TownshipAndAbove);
        trainings
            .MapPost("/{id:guid}/sessions/{session:int}/drop", DropSession.HandleAsync)
            .WithName(nameof(DropSession))
            .For(Roles.TownshipAndAbove);
        trainings
            .MapPost("/{id:guid}/close", CloseTraining.HandleAsync)
            .WithName(nameof(CloseTraining))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
        trainings.MapPost("/{id:guid}/cancel", CancelTraining.HandleAsync).WithName(nameof(CancelTraining)).For(Roles.TownshipAndAbove);
        trainings
            .MapPost("/{id:guid}/annul", AnnulTraining.HandleAsync)
            .WithName(nameof(AnnulTraining))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
        MapAttendees(trainings);
        MapCertificates(trainings);
    }

    private static void MapAttendees(RouteGroupBuilder trainings)
    {
        trainings.MapGet("/{id:guid}/attendees", ListAttendees.OfAsync).WithName("ListAttendeesOfTraining");
        trainings.MapPost("/{id:guid}/attendees", AttendTraining.HandleAsync).WithName(nameof(AttendTraining)).For(Roles.TownshipAndAbove);
        var attendees = trainings.MapGroup("/attendees");
        attendees.MapGet("/", ListAttendees.HandleAsync).WithName(nameof(ListAttendees));
        attendees.MapRegister<AttendeeRegister, AttendeeRow, ListAttendeesRequest>("Attendees", Roles.TownshipAndAbove);
        attendees.MapGet("/{id:guid}", ListAttendees.OneAsync).WithName("GetAttendee");
        attendees.MapPost("/{id:guid}/result", GradeAttendee.HandleAsync).WithName(nameof(GradeAttendee)).For(Roles.TownshipAndAbove);
        attendees
            .MapPost("/{id:guid}/strike", StrikeAttendee.HandleAsync)
            .WithName(nameof(StrikeAttendee))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
        attendees
            .MapPost("/{id:guid}/certificates", IssueCertificate.HandleAsync)
            .WithName(nameof(IssueCertificate))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
    }

    private static void MapCertificates(RouteGroupBuilder trainings)
    {
        var certificates = trainings.MapGroup("/certificates");
        certificates.MapGet("/", ListCertificates.HandleAsync).WithName(nameof(ListCertificates));
        certificates.MapGet("/{id:guid}", ListCertificates.OneAsync).WithName("GetCertificate");
        certificates.MapPut("/{id:guid}", CorrectCertificate.HandleAsync).WithName(nameof(CorrectCertificate)).For(Roles.TownshipAndAbove);
        certificates
            .MapPost("/{id:guid}/revoke", RevokeCertificate.HandleAsync)
            .WithName(nameof(RevokeCertificate))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
    }
}
