using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;
using RescueTeams.Data;

namespace RescueTeams.Features.Equipment;

/// <summary>The equipment of a subtree.</summary>
/// <param name="Category">Begins with these digits of GB/T 38565.</param>
/// <param name="InspectionDueBefore">Only equipment whose inspection is due before this day.</param>
/// <param name="Linked">Whether it names the investment it was paid from.</param>
/// <param name="OutOfUse">Only what waits for repair.</param>
/// <param name="Ended">Also equipment that no longer exists.</param>
/// <param name="Q">Part of name or number.</param>
public sealed record ListEquipmentRequest(
    Guid? TeamId = null,
    Guid? BaseId = null,
    Word<EquipmentClass>? Class = null,
    [property: StringLength(7)] string? Category = null,
    Guid? InvestmentId = null,
    Word<InvestmentPurpose>? Purpose = null,
    DateOnly? InspectionDueBefore = null,
    bool? Linked = null,
    bool? OutOfUse = null,
    bool? Ended = null,
    [property: StringLength(50)] string? Q = null
);

internal static class ListEquipment
{
    internal static readonly SortKeys<Domain.Equipment> Sorts = new() { { "name", e => e.Name }, { "receivedOn", e => e.ReceivedOn } };

    public static async Task<Ok<Page<EquipmentView>>> HandleAsync(
        [AsParameters] ListEquipmentRequest request,
        [AsParameters] ListQuery list,
        Scope scope,
        RescueTeamsDb db,
        CancellationToken ct
    ) =>
        await list.PageAsync(
            new Listed<Domain.Equipment>(db, scope.Division, db.Find(scope.Division, request), Sorts),
            EquipmentView.Of,
            ct
        );

    internal static IQueryable<Domain.Equipment> Find(this RescueTeamsDb db, DivisionCode place, ListEquipmentRequest r)
    {
        var (@class, purpose, q, category) = (r.Class?.Value, r.Purpose?.Value, r.Q?.Trim(), r.Category);
        return db
            .Equipment.AsNoTracking()
            .Within(place)
            .Where(e => r.Ended == true || e.Present > 0)
            .Where(e => r.TeamId == null || e.TeamId == r.TeamId)
            .Where(e => r.BaseId == null || e.BaseId == r.BaseId)
            .Where(e => @class == null || e.Class == @class)
            .Where(e => category == null || e.Category.StartsWith(category))
            .Where(e => r.InvestmentId == null || e.InvestmentId == r.InvestmentId)
            .Where(e => purpose == null || e.Purpose == purpose)
            .Where(e => r.InspectionDueBefore == null || e.InspectionDue < r.InspectionDueBefore)
            .Where(e => r.Linked == null || (e.InvestmentId != null) == r.Linked)
            .Where(e => r.OutOfUse != true || e.OutOfUse > 0)
            .Where(e => string.IsNullOrEmpty(q) || e.Name.Contains(q) || e.Number!.Contains(q));
    }
}
