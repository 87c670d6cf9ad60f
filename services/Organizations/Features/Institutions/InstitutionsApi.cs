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
        institutions.MapGet("/", ListInstitutions.HandleAsync).WithName(nameof(ListInstitutions));
        institutions.MapPost("/", RegisterInstitution.HandleAsync).WithName(nameof(RegisterInstitution)).For(Roles.TownshipAndAbove);
        institutions.MapGet("/shortfalls", ListShortfalls.HandleAsync).WithName(nameof(ListShortfalls));
        institutions.MapGet("/staff-minimums", ListStaffMinimums.HandleAsync).WithName(nameof(ListStaffMinimums));
        institutions
            .MapPost("/staff-minimums", SetStaffMinimum.HandleAsync)
            .WithName(nameof(SetStaffMinimum))
            .For(Roles.CityAdmin)
            .AnsweredByAUser();
        institutions.MapRegister<InstitutionRegister, InstitutionRow, ListInstitutionsRequest>("Institutions", Roles.TownshipAndAbove);
        institutions.MapGroup("/staff").MapRegister<StaffRegister, StaffRow, ListInstitutionsRequest>("Staff", Roles.TownshipAndAbove);
        institutions.MapGet("/{id:guid}", GetInstitution.HandleAsync).WithName(nameof(GetInstitution));
        institutions.MapPut("/{id:guid}", ChangeInstitution.HandleAsync).WithName(nameof(ChangeInstitution)).For(Roles.TownshipAndAbove);
        institutions.MapGet("/{id:guid}/staff", StaffHistory.HandleAsync).WithName(nameof(StaffHistory));
        institutions
            .MapPost("/{id:guid}/staff", StaffInstitution.HandleAsync)
            .WithName(nameof(StaffInstitution))
            .For(Roles.TownshipAndAbove);
        institutions
            .MapPost("/{id:guid}/rename", RenameInstitution.HandleAsync)
            .WithName(nameof(RenameInstitution))
            .For(Roles.TownshipAndAbove);
        institutions
            .MapPost("/{id:guid}/correct-renaming", CorrectRenaming.HandleAsync)
            .WithName(nameof(CorrectRenaming))
            .For(Roles.CountyAndAbove);
        institutions.MapPost("/{id:guid}/hang-plaque", HangPlaque.HandleAsync).WithName(nameof(HangPlaque)).For(Roles.TownshipAndAbove);
        institutions.MapPost("/{id:guid}/engrave-seal", EngraveSeal.HandleAsync).WithName(nameof(EngraveSeal)).For(Roles.TownshipAndAbove);
        institutions
            .MapPost("/{id:guid}/merge-station", MergeStation.HandleAsync)
            .WithName(nameof(MergeStation))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
        institutions
            .MapPost("/{id:guid}/withdraw", WithdrawInstitution.HandleAsync)
            .WithName(nameof(WithdrawInstitution))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        institutions
            .MapPost("/{id:guid}/close", CloseInstitution.HandleAsync)
            .WithName(nameof(CloseInstitution))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
    }
}
