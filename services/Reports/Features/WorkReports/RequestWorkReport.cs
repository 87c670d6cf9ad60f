using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;
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
        var period = Period.Parse(request.Period).AsOf(clock.Today());
        rules.Template(request.Template, await rules.LevelAsync(scope.Division, period, clock.Today(), ct));
        var report = WorkReport.Ask(
            scope.Division,
            period,
            request.Template ?? WorkReportRules.DefaultTemplate,
            JsonSerializer.Serialize(parameters, PlatformJson.Options),
            scope.Caller.Name,
            clock.GetUtcNow()
        );
        db.Add(report);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted(WorkReportView.Link(report), WorkReportView.Of(report));
    }
}

/// <summary>The templates, and the checks of what a report is requested for and of its author's values.</summary>
internal sealed class WorkReportRules(
    FigureCatalogue catalogue,
    IReadOnlyDictionary<string, Domain.Templates.ReportTemplate> templates,
    NpgsqlDataSource database
)
{
    public const string DefaultTemplate = "work-report";
    private const string OfCounty = ".county";

    /// <summary>Whether the template is the one by which a county speaks of itself.</summary>
    public static bool IsOfCounty(string id) => id.EndsWith(OfCounty, StringComparison.Ordinal);

    /// <summary>The template in the words of the place's level; throws <c>work-report.template-unknown</c>.</summary>
    public Domain.Templates.ReportTemplate Template(string? id, DivisionLevel level)
    {
        var asked = id ?? DefaultTemplate;
        return !IsOfCounty(asked) && templates.TryGetValue(level == DivisionLevel.County ? asked + OfCounty : asked, out var template)
            ? template
            : throw ReportsErrors.TemplateUnknown.At("template", asked);
    }

    /// <summary>The level of the place; refuses a report that is not of a city or a county, of a place that exists at the period's end, for
    /// a time that has begun.</summary>
    public async Task<DivisionLevel> LevelAsync(DivisionCode division, Period period, DateOnly today, CancellationToken ct)
    {
        if (period.From > today)
        {
            throw ReportsErrors.PeriodNotBegun.At("period", period, period.From);
        }

        await using var snapshot = await Snapshot.OpenAsync(database, ct);
        var place = await PlaceQuery.FindAsync(snapshot, division, period.Last, ct) ?? throw ReportsErrors.PlaceUnknown.Because(division);
        return !place.ValidOn(period.Last) ? throw ReportsErrors.PlaceElsewhen.Because(place.Name, division, period.Last)
            : place.Level > DivisionLevel.County ? throw ReportsErrors.NotAtLevel.Because(place.Name)
            : place.Level;
    }

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
