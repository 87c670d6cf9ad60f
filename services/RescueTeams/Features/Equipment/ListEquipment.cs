using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using RescueTeams.Data;

namespace RescueTeams.Features.Equipment;

/// <summary>The equipment of a subtree.</summary>
/// <param name="Category">Begins with these digits of GB/T 38565.</param>
/// <param name="InspectionDueBefore">Only equipment whose inspection is due before this day.</param>
/// <param name="OutOfUse">Only what waits for repair.</param>
/// <param name="Gone">Also equipment that no longer exists.</param>
/// <param name="Name">Part of name or number.</param>
public sealed record ListEquipmentRequest(
    Guid? Team = null,
    Guid? Base = null,
    Word<EquipmentClass>? Class = null,
    [property: StringLength(7)] string? Category = null,
    Guid? Investment = null,
    Word<InvestmentPurpose>? Purpose = null,
    DateOnly? InspectionDueBefore = null,
    bool? OutOfUse = null,
    bool? Gone = null,
    [property: StringLength(50)] string? Name = null,
    int? Limit = null,
    string? Cursor = null
);

internal static class ListEquipment
{
    public static async Task<Ok<Page<EquipmentView>>> HandleAsync(
        [AsParameters] ListEquipmentRequest request,
        Scope scope,
        RescueTeamsDb db,
        CancellationToken ct
    )
    {
        var page = new PageRequest(request.Limit, request.Cursor);
        var cut = page.Cut(
            await db.Find(scope.Division, request).PageByPlace(page).ToListAsync(ct),
            e => [e.Division.Value, e.Id.ToString()]
        );
        return TypedResults.Ok(new Page<EquipmentView>([.. cut.Items.Select(EquipmentView.Of)], cut.NextCursor));
    }

    internal static IQueryable<Domain.Equipment> Find(this RescueTeamsDb db, DivisionCode place, ListEquipmentRequest r)
    {
        var (@class, purpose, name, category) = (r.Class?.Value, r.Purpose?.Value, r.Name?.Trim(), r.Category);
        return db
            .Equipment.AsNoTracking()
            .Within(place)
            .Where(e => r.Gone == true || e.Present > 0)
            .Where(e => r.Team == null || e.TeamId == r.Team)
            .Where(e => r.Base == null || e.BaseId == r.Base)
            .Where(e => @class == null || e.Class == @class)
            .Where(e => category == null || e.Category.StartsWith(category))
            .Where(e => r.Investment == null || e.InvestmentId == r.Investment)
            .Where(e => purpose == null || e.Purpose == purpose)
            .Where(e => r.InspectionDueBefore == null || e.InspectionDue < r.InspectionDueBefore)
            .Where(e => r.OutOfUse != true || e.OutOfUse > 0)
            .Where(e => string.IsNullOrEmpty(name) || e.Name.Contains(name) || e.Number!.Contains(name));
    }
}
