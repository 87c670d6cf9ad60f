using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Organizations.Features.Divisions;

/// <summary>区划: the directory of places and how it changes over time.</summary>
internal static class DivisionsApi
{
    public static void MapDivisions(this IEndpointRouteBuilder app)
    {
        var divisions = app.MapCollection("divisions");
        divisions.MapGet("/", ListDivisions.Handle).WithName(nameof(ListDivisions));
        divisions.MapGet("/{id:guid}", GetDivision.Handle).WithName(nameof(GetDivision));
        divisions.MapGet("/{code:regex(^\\d{{2,12}}$)}", GetDivision.ByCode).WithName("GetDivisionByCode");
        divisions.MapPut("/{id:guid}", DescribeDivision.Handle).WithName(nameof(DescribeDivision)).For(Roles.CountyAndAbove);
        divisions.MapPost("/{id:guid}/rename", RenameDivision.Handle).WithName(nameof(RenameDivision)).For(Roles.CountyAndAbove);
        divisions.MapPost("/{id:guid}/recode", RecodeDivision.Handle).WithName(nameof(RecodeDivision)).For(Roles.CityAdmin);
        divisions.MapPost("/{id:guid}/transfer", TransferDivision.Handle).WithName(nameof(TransferDivision)).For(Roles.CityAdmin);
        divisions.MapPost("/{id:guid}/merge", MergeDivision.Handle).WithName(nameof(MergeDivision)).For(Roles.CityAdmin);
        divisions.MapPost("/{id:guid}/split", SplitDivision.Handle).WithName(nameof(SplitDivision)).For(Roles.CityAdmin);
        divisions.MapPost("/{id:guid}/abolish", AbolishDivision.Handle).WithName(nameof(AbolishDivision)).For(Roles.CityAdmin);
        divisions.MapRegister<DivisionRegister, DivisionRow>("Divisions", Roles.CityAdmin);
    }
}
