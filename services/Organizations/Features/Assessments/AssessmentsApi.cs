using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Organizations.Features.Assessments;

/// <summary>达标: institutions measured by checklists.</summary>
internal static class AssessmentsApi
{
    public static void AddAssessments(this IServiceCollection services) =>
        services.AddSingleton<ReviewAttainmentsJob>().AddHostedService(p => p.GetRequiredService<ReviewAttainmentsJob>());

    public static void MapAssessments(this IEndpointRouteBuilder app)
    {
        var assessments = app.MapCollection("assessments");
        assessments.MapGet("/", ListAssessments.HandleAsync).WithName(nameof(ListAssessments));
        assessments.MapPost("/", StartAssessment.HandleAsync).WithName(nameof(StartAssessment)).For(Roles.VillageAndAbove);
        assessments.MapGet("/matrix", GetAttainmentMatrix.HandleAsync).WithName(nameof(GetAttainmentMatrix));
        assessments.MapRegister<AssessmentRegister, AssessmentRow, ListAssessmentsRequest>("Assessments", Roles.VillageAndAbove);
        assessments.MapGet("/{id:guid}", GetAssessment.HandleAsync).WithName(nameof(GetAssessment));
        assessments.MapPut("/{id:guid}", ChangeAssessment.HandleAsync).WithName(nameof(ChangeAssessment)).For(Roles.VillageAndAbove);
        assessments
            .MapPost("/{id:guid}/submit", SubmitAssessment.HandleAsync)
            .WithName(nameof(SubmitAssessment))
            .For(Roles.VillageAndAbove);
        assessments
            .MapPost("/{id:guid}/verify", VerifyAssessment.HandleAsync)
            .WithName(nameof(VerifyAssessment))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        assessments.MapPost("/{id:guid}/lose-item", LoseItem.HandleAsync).WithName(nameof(LoseItem)).For(Roles.TownshipAndAbove);
    }
}
