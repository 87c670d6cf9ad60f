using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Organizations.Features.Institutions;

/// <summary>机构: bureaus, offices and rooms.</summary>
internal static class InstitutionsApi
{
    public static void MapInstitutions(this IEndpointRouteBuilder app)
    {
        var institutions = app.MapCollection("institutions");
        institutions.MapGet("/", ListInstitutions.Handle).WithName(nameof(ListInstitutions));
        institutions.MapPost("/", RegisterInstitution.Handle).WithName(nameof(RegisterInstitution)).For(Roles.TownshipAndAbove);
        institutions.MapGet("/shortfalls", ListShortfalls.Handle).WithName(nameof(ListShortfalls));
        institutions.MapGet("/staff-minimums", ListStaffMinimums.Handle).WithName(nameof(ListStaffMinimums));
        institutions.MapPost("/staff-minimums", SetStaffMinimum.Handle).WithName(nameof(SetStaffMinimum)).For(Roles.CityAdmin);
        institutions.MapRegister<InstitutionRegister, InstitutionRow>("Institutions", Roles.TownshipAndAbove);
        institutions.MapGroup("/staff").MapRegister<StaffRegister, StaffRow>("Staff", Roles.TownshipAndAbove);
        institutions.MapGet("/{id:guid}", GetInstitution.Handle).WithName(nameof(GetInstitution));
        institutions.MapPut("/{id:guid}", DescribeInstitution.Handle).WithName(nameof(DescribeInstitution)).For(Roles.TownshipAndAbove);
        institutions.MapGet("/{id:guid}/staff", StaffHistory.Handle).WithName(nameof(StaffHistory));
        institutions.MapPost("/{id:guid}/staff", StaffInstitution.Handle).WithName(nameof(StaffInstitution)).For(Roles.TownshipAndAbove);
        institutions.MapPost("/{id:guid}/rename", RenameInstitution.Handle).WithName(nameof(RenameInstitution)).For(Roles.TownshipAndAbove);
        institutions
            .MapPost("/{id:guid}/correct-renaming", CorrectRenaming.Handle)
            .WithName(nameof(CorrectRenaming))
            .For(Roles.CountyAndAbove);
        institutions.MapPost("/{id:guid}/hang-plaque", HangPlaque.Handle).WithName(nameof(HangPlaque)).For(Roles.TownshipAndAbove);
        institutions.MapPost("/{id:guid}/engrave-seal", EngraveSeal.Handle).WithName(nameof(EngraveSeal)).For(Roles.TownshipAndAbove);
        institutions.MapPost("/{id:guid}/merge-station", MergeStation.Handle).WithName(nameof(MergeStation)).For(Roles.TownshipAndAbove);
        institutions.MapPost("/{id:guid}/close", CloseInstitution.Handle).WithName(nameof(CloseInstitution)).For(Roles.CountyAndAbove);
    }
}
