using System.Text.Json;
using Npgsql;
using Platform.Core;
using Platform.Core.Places;
using Platform.Hosting.Http;
using Reports.Data;
using Reports.Domain;
using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;
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
        var place =
            await PlaceQuery.FindAsync(snapshot, report.Division, period.Last, ct)
            ?? throw ReportsErrors.PlaceUnknown.Because(report.Division);
        var name = await PlaceQuery.NameAsync(snapshot, report.Division, period.Last, ct) ?? place.Name;
        var children = await PlaceQuery.ChildrenAsync(snapshot, report.Division, period.Last, ct);
        var inside = children.Select(c => c.Name).Where(c => !PlaceWords.IsStandIn(place.Level + 1, c, name)).ToList();
        var city =
            report.Division.City is { } code && code != report.Division
                ? await PlaceQuery.NameAsync(snapshot, code, period.Last, ct)
                : name;
        var filled = FilledReport.Fill(
            rules.Template(report.Template, place.Level),
            values.ToDictionary(v => v.Id, StringComparer.Ordinal),
            Variables(name, AuthorityNames.Of(place.Level, name, inside), city ?? name, period)
        );
        var written = filled
            .Lines.SelectMany(l => l.Runs)
            .Where(r => r is { FigureId: not null, Missing: false })
            .ToLookup(r => r.FigureId!, r => r.Text);
        var entries = new List<AppendixEntry>();
        foreach (var value in values)
        {
            entries.Add(await EntryAsync(snapshot, report.Division, period, value, [.. written[value.Id].Distinct()], ct));
        }

        var document = new WordReport(new Uri(configuration["Auth:Issuer"] ?? "http://localhost/")).Write(filled, entries);
        report.Write(JsonSerializer.Serialize(values, PlatformJson.Options), values.Count(v => v.IsGap), document, clock.GetUtcNow());
    }

    private Dictionary<string, string> Variables(string name, AuthorityNames authorities, string city, Period period) =>
        new(Authorities(authorities, city), StringComparer.Ordinal)
        {
            ["place"] = name,
            ["period"] = ChineseDates.Of(period),
            ["issuer"] = $"{name}应急管理局",
            ["today"] = ChineseDates.Of(clock.Today()),
        };

    /// <summary>How a report calls the authorities of its place, and the city's level.</summary>
    internal static Dictionary<string, string> Authorities(AuthorityNames authorities, string city) =>
        new(StringComparer.Ordinal)
        {
            ["committee"] = authorities.Committee,
            ["government"] = authorities.Government,
            ["level"] = authorities.Level,
            ["below"] = authorities.Below,
            ["city"] = AuthorityNames.Of(DivisionLevel.City, city).Level,
        };

    private async Task<AppendixEntry> EntryAsync(
        Snapshot snapshot,
        DivisionCode division,
        Period period,
        FigureValue value,
        IReadOnlyList<string> written,
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
        )
        {
            Written = written,
        };
    }
}
