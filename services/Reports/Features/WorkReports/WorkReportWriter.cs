using System.Text.Json;
using Npgsql;
using Platform.Core;
using Platform.Hosting.Http;
using Reports.Data;
using Reports.Domain;
using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;
using Reports.Domain.Places;
using Reports.Domain.Templates;
using Reports.Domain.WorkReports;
using Reports.Features.Figures;
using Reports.Features.WorkReports.Word;

namespace Reports.Features.WorkReports;

/// <summary>Writes one report: all figures and the records behind them as of one moment, then the text, then the Word file.</summary>
internal sealed class WorkReportWriter(
    NpgsqlDataSource database,
    FigureReader reader,
    FigureCatalogue catalogue,
    WorkReportRules rules,
    IConfiguration configuration,
    TimeProvider clock
)
{
    private const int RecordsShown = 5;

    public async Task WriteAsync(WorkReport report, CancellationToken ct)
    {
        var period = reader.PeriodOf(report.Period);
        var parameters = JsonSerializer.Deserialize<Dictionary<string, string>>(report.Parameters, PlatformJson.Options)!;
        await using var snapshot = await Snapshot.OpenAsync(database, ct);
        var values = await reader.ReadAsync(snapshot, report.Division, period, catalogue.Figures, ct, parameters);
        var place = await PlaceQuery.FindAsync(snapshot, report.Division, period.Last, ct);
        var city =
            report.Division.Value.Length > 4
                ? await PlaceQuery.FindAsync(snapshot, DivisionCode.Parse(report.Division.Value[..4]), period.Last, ct)
                : place;
        var filled = FilledReport.Fill(
            rules.Template(report.Template),
            values.ToDictionary(v => v.Id, StringComparer.Ordinal),
            Variables(place?.Name ?? report.Division.Value, place, city, period)
        );
        var entries = new List<AppendixEntry>();
        foreach (var value in values)
        {
            entries.Add(await EntryAsync(snapshot, report.Division, period, value, ct));
        }

        var document = new WordReport(new Uri(configuration["Auth:Issuer"] ?? "http://localhost/")).Write(filled, entries);
        report.Write(JsonSerializer.Serialize(values, PlatformJson.Options), values.Count(v => v.IsGap), document, clock.GetUtcNow());
    }

    private Dictionary<string, string> Variables(string name, Place? place, Place? city, Period period) =>
        new(Authorities(place, city), StringComparer.Ordinal)
        {
            ["place"] = name,
            ["period"] = ChineseDates.Of(period),
            ["issuer"] = $"{name}应急管理局",
            ["today"] = ChineseDates.Of(clock.Today()),
        };

    /// <summary>How a report calls the authorities of its place, and the city's level.</summary>
    internal static Dictionary<string, string> Authorities(Place? place, Place? city) =>
        new(StringComparer.Ordinal)
        {
            ["committee"] = AuthorityNames.Of(place).Committee,
            ["government"] = AuthorityNames.Of(place).Government,
            ["level"] = AuthorityNames.Of(place).Level,
            ["below"] = AuthorityNames.Of(place).Below,
            ["city"] = AuthorityNames.Of(city).Level,
        };

    private async Task<AppendixEntry> EntryAsync(
        Snapshot snapshot,
        DivisionCode division,
        Period period,
        FigureValue value,
        CancellationToken ct
    )
    {
        var figure = catalogue[value.Id];
        var trace = value.IsGap ? null : await FigureTrace.OfAsync(snapshot, catalogue, figure, value, division, period, whole: false, ct);
        var facts = trace is null ? [] : await TraceQuery.ReadAsync(snapshot, trace, null, RecordsShown, ct);
        return new AppendixEntry(
            figure,
            value,
            catalogue.Services[figure.Source].Zh,
            trace is null ? ChineseDates.Of(period) : ChineseDates.Of(trace.Period),
            [.. facts.Select(f => new AppendixRecord(f.Date, f.Place, f.Label, f.Amount, f.Record))],
            facts.Count == 0 ? 0 : facts[0].Remaining,
            FigureView.Link(value, division, period)
        );
    }
}
