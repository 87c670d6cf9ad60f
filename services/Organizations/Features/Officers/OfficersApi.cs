using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Organizations.Features.Officers;

/// <summary>信息员: the five kinds of information officers.</summary>
internal static class OfficersApi
{
    public static void MapOfficers(this IEndpointRouteBuilder app)
    {
        var officers = app.MapCollection("officers");
        officers.MapGet("/", ListOfficers.HandleAsync).WithName(nameof(ListOfficers));
        officers.MapPost("/", AppointOfficer.HandleAsync).WithName(nameof(AppointOfficer)).For(Roles.TownshipAndAbove).AnsweredByAUser();
        officers.MapGet("/coverage", OfficerCoverage.HandleAsync).WithName(nameof(OfficerCoverage));
        officers.MapRegister<OfficerRegister, OfficerRow, ListOfficersRequest>("Officers", Roles.TownshipAndAbove).AnsweredByAUser();
        officers.MapGet("/{id:guid}", GetOfficer.HandleAsync).WithName(nameof(GetOfficer));
        officers.MapPut("/{id:guid}", ChangeOfficer.HandleAsync).WithName(nameof(ChangeOfficer)).For(Roles.TownshipAndAbove);
        officers.MapPost("/{id:guid}/correct", CorrectOfficer.HandleAsync).WithName(nameof(CorrectOfficer)).For(Roles.TownshipAndAbove);
        officers
            .MapPost("/{id:guid}/withdraw", WithdrawOfficer.HandleAsync)
            .WithName(nameof(WithdrawOfficer))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
        officers
            .MapPost("/{id:guid}/dismiss", DismissOfficer.HandleAsync)
            .WithName(nameof(DismissOfficer))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
    }
}
