using Organizations.Features.Registers;
using Platform.Core;
using Platform.ServiceDefaults.Access;

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
        divisions.MapRegister<DivisionRegister, DivisionRow>("Divisions", Roles.CityAdmin);
    }
}
