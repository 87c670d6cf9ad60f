using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;

namespace ContingencyPlans.Features.Templates;

/// <summary>A template of the path's jurisdiction, or the next version of one: the places inside it write their plans from it from the day
/// on.</summary>
/// <param name="Key">One of the platform's keys, to replace that template, or a new one.</param>
/// <param name="ValidFrom">Today if left out.</param>
public sealed record GiveTemplateRequest(
    [property: Required, RegularExpression("^[a-z][a-z0-9-]{2,59}$", ErrorMessage = "village-disposal-scheme")] string Key,
    [property: Required, StringLength(100, MinimumLength = 2)] string Zh,
    [property: Required, StringLength(100, MinimumLength = 2)] string En,
    PlanKind Kind,
    [property: Required, Length(1, 5)] IReadOnlyList<PlanLevel> Levels,
    [property: Length(0, 18)] IReadOnlyList<Hazard>? Hazards,
    [property: Required, StringLength(150, MinimumLength = 4)] string Title,
    [property: StringLength(200)] string? Source,
    DateOnly? ValidFrom,
    [property: Required] TemplateContent Content
);

internal static class GiveTemplate
{
    public static async Task<Created<TemplateView>> HandleAsync(
        GiveTemplateRequest request,
        Scope scope,
        ContingencyPlansDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var from = request.ValidFrom ?? clock.Today();
        var known = await db
            .Templates.Where(t => t.Division == scope.Division && t.Key == request.Key)
            .Select(t => new { t.Number, t.ValidFrom })
            .ToListAsync(ct);
        if (known.Exists(k => k.ValidFrom == from))
        {
            throw TemplateErrors.VersionStands.At("validFrom", request.Zh, from);
        }

        var terms = new TemplateTerms(
            request.Zh,
            request.En,
            request.Kind,
            request.Levels,
            request.Hazards ?? [],
            request.Title,
            request.Source,
            request.Content
        );
        var template = PlanTemplate.Give(scope.Division, request.Key, known.Select(k => k.Number).DefaultIfEmpty().Max() + 1, from, terms);
        db.Add(template);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{scope.Division}/plan-templates/{template.Id}", TemplateView.Of(template));
    }
}
