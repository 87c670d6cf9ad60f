using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Http;
using Reports.Data;
using Reports.Domain;
using Reports.Domain.Catalogue;
using Reports.Domain.WorkReports;

namespace Reports.Features.WorkReports;

/// <summary>Requests a report on the division and the period.</summary>
/// <param name="Parameters">By figure id; only for values that no record holds.</param>
public sealed record WorkReportRequest(
    [property: Required] string Period,
    IReadOnlyDictionary<string, string>? Parameters,
    [property: StringLength(60)] string? Template
);

internal static class RequestWorkReport
{
    public static async Task<Accepted<WorkReportView>> HandleAsync(
        WorkReportRequest request,
        Scope scope,
        ReportsDb db,
        WorkReportRules rules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var parameters = request.Parameters ?? new Dictionary<string, string>();
        rules.Check(parameters);
        var report = WorkReport.Ask(
            scope.Division,
            Period.Parse(request.Period),
            rules.Template(request.Template).Id,
            JsonSerializer.Serialize(parameters, PlatformJson.Options),
            scope.Caller.Name,
            clock.GetUtcNow()
        );
        db.Add(report);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted(WorkReportView.Link(report), WorkReportView.Of(report));
    }
}

/// <summary>The templates, and the check of an author's values.</summary>
internal sealed class WorkReportRules(FigureCatalogue catalogue, IReadOnlyDictionary<string, Domain.Templates.ReportTemplate> templates)
{
    public const string DefaultTemplate = "work-report";

    /// <summary>Throws <c>work-report.template-unknown</c>.</summary>
    public Domain.Templates.ReportTemplate Template(string? id) =>
        templates.TryGetValue(id ?? DefaultTemplate, out var template) ? template : throw ReportsErrors.TemplateUnknown.At("template", id!);

    /// <summary>Refuses every figure that comes from records.</summary>
    public void Check(IReadOnlyDictionary<string, string> parameters)
    {
        var wrong = parameters
            .Keys.Where(id => !catalogue.Figures.Any(f => f.Id == id && f.Kind == FigureKind.Parameter))
            .Select(id => new FieldError($"parameters.{id}", ReportsErrors.NotAParameter, [id]))
            .ToList();
        if (wrong.Count > 0)
        {
            throw DomainException.ForFields(wrong);
        }
    }
}
