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
        officers.MapGet("/", ListOfficers.Handle).WithName(nameof(ListOfficers));
        officers.MapPost("/", AppointOfficer.Handle).WithName(nameof(AppointOfficer)).For(Roles.TownshipAndAbove);
        officers.MapGet("/coverage", OfficerCoverage.Handle).WithName(nameof(OfficerCoverage));
        officers.MapRegister<OfficerRegister, OfficerRow>("Officers", Roles.TownshipAndAbove);
        officers.MapGet("/{id:guid}", GetOfficer.Handle).WithName(nameof(GetOfficer));
        officers.MapPut("/{id:guid}", ChangeOfficer.Handle).WithName(nameof(ChangeOfficer)).For(Roles.TownshipAndAbove);
        officers.MapPost("/{id:guid}/dismiss", DismissOfficer.Handle).WithName(nameof(DismissOfficer)).For(Roles.TownshipAndAbove);
    }
}
