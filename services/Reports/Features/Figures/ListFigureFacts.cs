using System.Globalization;
using Npgsql;
using Platform.Core;
using Platform.Hosting.Access;
using Reports.Data;
using Reports.Domain;
using Reports.Domain.Catalogue;
using Reports.Domain.Facts;

namespace Reports.Features.Figures;

/// <summary>The facts behind a figure, by date; the sum of their amounts is the figure.</summary>
internal static class ListFigureFacts
{
    public static async Task<Page<FactRow>> HandleAsync(
        string id,
        [AsParameters] FactsRequest request,
        Scope scope,
        NpgsqlDataSource database,
        FigureReader reader,
        CancellationToken ct
    )
    {
        var (days, page) = (reader.PeriodOf(request.Period), new PageRequest(request.Limit, request.Cursor));
        var figure = request.Figure(reader.Catalogue[id]);
        await using var snapshot = await Snapshot.OpenAsync(database, ct);
        var value = (await reader.ReadAsync(snapshot, scope.Division, days, [figure], ct))[0];
        if (
            await FigureTrace.OfAsync(snapshot, reader.Catalogue, figure, value, scope.Division, days, request.Whole ?? false, ct)
            is not { } trace
        )
        {
            return new Page<FactRow>([], null);
        }

        if (request.Lacking == true)
        {
            trace = trace.Measure.Among is not null ? trace with { Lacking = true } : throw ReportsErrors.NothingLacks.At("lacking", id);
        }

        var facts = await TraceQuery.ReadAsync(snapshot, trace, After(page), page.Size + 1, ct);
        return page.Cut(
            [.. facts.Select(FactRow.Of)],
            f => [f.Date.ToString("O", CultureInfo.InvariantCulture), f.Id.ToString(CultureInfo.InvariantCulture)]
        );
    }

    private static (DateOnly Date, long Id)? After(PageRequest page) =>
        page.After(keys: 2) switch
        {
            null => null,
            [var date, var id]
                when DateOnly.TryParseExact(date, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    && long.TryParse(id, CultureInfo.InvariantCulture, out var number) => (day, number),
            _ => throw CoreErrors.CursorMalformed.At("cursor"),
        };
}

/// <param name="Part">Only this part of the figure.</param>
/// <param name="Whole">For a share: the facts of the total instead of those of the part.</param>
/// <param name="Lacking">For a share of subjects known by name: the subjects without facts.</param>
internal sealed record FactsRequest(string Period, string? Part, bool? Whole, bool? Lacking, int? Limit, string? Cursor)
{
    public Figure Figure(Figure figure) =>
        Part is null ? figure
        : figure.Parts.FirstOrDefault(p => p.Key == Part) is { } part ? figure.Part(part)
        : throw ReportsErrors.PartUnknown.Because(figure.Id, Part);
}

/// <summary>A fact behind a figure.</summary>
/// <param name="Place">The name of its division.</param>
/// <param name="Amount">Its amount in the figure.</param>
/// <param name="Record">The address of the record it comes from, at the place the record has now.</param>
/// <param name="PaidBy">For payments and assets: the address of the investment.</param>
public sealed record FactRow(
    long Id,
    DateOnly Date,
    DivisionCode Division,
    string Place,
    decimal? Amount,
    Dimensions Dimensions,
    string? Label,
    string? Record,
    string? PaidBy,
    Guid EventId
)
{
    internal static FactRow Of(TracedFact fact) =>
        new(
            fact.Id,
            fact.Date,
            fact.Division,
            fact.Place,
            fact.Amount,
            fact.Dimensions,
            fact.Label,
            fact.Record,
            fact.PaidByLink,
            fact.EventId
        );
}
