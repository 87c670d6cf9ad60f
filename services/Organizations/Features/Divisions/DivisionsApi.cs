using Organizations.Features.Divisions.Sheets;
using Organizations.Features.FollowUps;
using Platform.Core;
using Platform.Core.Places;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Organizations.Features.Divisions;

/// <summary>区划: the directory of places and how it changes over time.</summary>
internal static class DivisionsApi
{
    public static void MapDivisions(this IEndpointRouteBuilder app)
    {
        app.MapGet(CodeHolder.Address, ListCodeHolders.HandleAsync).AllowAnonymous().ExcludeFromDescription();
        var divisions = app.MapCollection("divisions").OpenToOutsiders();
        divisions.MapGet("/", ListDivisions.HandleAsync).WithName(nameof(ListDivisions));
        divisions.MapGet("/{id:guid}", GetDivision.HandleAsync).WithName(nameof(GetDivision));
        divisions.MapGet("/follow-ups", ListFollowUps.HandleAsync).WithName(nameof(ListFollowUps));
        divisions.MapGet("/by-code/{code}", GetDivision.ByCodeAsync).WithName("GetDivisionByCode");
        // In the description a path has one parameter in one place; a code where the identity belongs is understood all the same.
        divisions.MapGet("/{code:regex(^\\d{{2,12}}$)}", GetDivision.ByCodeAsync).ExcludeFromDescription();
        divisions.MapPut("/{id:guid}", ChangeDivision.HandleAsync).WithName(nameof(ChangeDivision)).For(Roles.CountyAndAbove);
        divisions
            .MapPost("/{id:guid}/rename", RenameDivision.HandleAsync)
            .WithName(nameof(RenameDivision))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        divisions
            .MapPost("/{id:guid}/recode", RecodeDivision.HandleAsync)
            .WithName(nameof(RecodeDivision))
            .For(Roles.CityAdmin)
            .AnsweredByAUser();
        divisions
            .MapPost("/{id:guid}/transfer", TransferDivision.HandleAsync)
            .WithName(nameof(TransferDivision))
            .For(Roles.CityAdmin)
            .AnsweredByAUser();
        divisions
            .MapPost("/{id:guid}/merge", MergeDivision.HandleAsync)
            .WithName(nameof(MergeDivision))
            .For(Roles.CityAdmin)
            .AnsweredByAUser();
        divisions
            .MapPost("/{id:guid}/split", SplitDivision.HandleAsync)
            .WithName(nameof(SplitDivision))
            .For(Roles.CityAdmin)
            .AnsweredByAUser();
        divisions
            .MapPost("/{id:guid}/abolish", AbolishDivision.HandleAsync)
            .WithName(nameof(AbolishDivision))
            .For(Roles.CityAdmin)
            .AnsweredByAUser();
        divisions
            .MapRegister<DivisionRegister, DivisionRow, ListDivisionsRequest>("Divisions", Roles.CityAdmin)
            .WithMetadata(new ConfirmedMoves())
            .AnsweredByAUser();
    }
}
