using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Organizations.Features.Assessments;

/// <summary>达标: institutions measured by checklists.</summary>
internal static class AssessmentsApi
{
    public static void AddAssessments(this IServiceCollection services) =>
        services.AddSingleton<AttainmentReview>().AddHostedService(p => p.GetRequiredService<AttainmentReview>());

    public static void MapAssessments(this IEndpointRouteBuilder app)
    {
        var assessments = app.MapCollection("assessments");
        assessments.MapGet("/", ListAssessments.Handle).WithName(nameof(ListAssessments));
        assessments.MapPost("/", StartAssessment.Handle).WithName(nameof(StartAssessment)).For(Roles.VillageAndAbove);
        assessments.MapGet("/matrix", GetAttainmentMatrix.Handle).WithName(nameof(GetAttainmentMatrix));
        assessments.MapRegister<AssessmentRegister, AssessmentRow>("Assessments", Roles.VillageAndAbove);
        assessments.MapGet("/{id:guid}", GetAssessment.Handle).WithName(nameof(GetAssessment));
        assessments.MapPut("/{id:guid}", AnswerAssessment.Handle).WithName(nameof(AnswerAssessment)).For(Roles.VillageAndAbove);
        assessments.MapPost("/{id:guid}/submit", SubmitAssessment.Handle).WithName(nameof(SubmitAssessment)).For(Roles.VillageAndAbove);
        assessments.MapPost("/{id:guid}/verify", VerifyAssessment.Handle).WithName(nameof(VerifyAssessment)).For(Roles.CountyAndAbove);
        assessments.MapPost("/{id:guid}/lose-item", LoseItem.Handle).WithName(nameof(LoseItem)).For(Roles.TownshipAndAbove);
    }
}
