using System.Globalization;
using Grpc.Core;
using Npgsql;
using Platform.Core;
using Reports.Data;
using Reports.Domain.Catalogue;
using Reports.Protos;

namespace Reports.Features.Figures;

/// <summary>Figures for peers.</summary>
internal sealed class FiguresGrpc(NpgsqlDataSource database, FigureReader reader, FigureCatalogue catalogue)
    : FiguresService.FiguresServiceBase
{
    public override async Task<GetFigureResponse> GetFigure(GetFigureRequest request, ServerCallContext context)
    {
        await using var snapshot = await Snapshot.OpenAsync(database, context.CancellationToken);
        var values = await reader.ReadAsync(
            snapshot,
            DivisionCode.Parse(request.Division),
            reader.PeriodOf(request.Period),
            [catalogue[request.Figure]],
            context.CancellationToken
        );
        var answer = new GetFigureResponse();
        if (values[0].Number is { } number)
        {
            answer.Number = number.ToString(CultureInfo.InvariantCulture);
        }

        if (values[0].Text is { } text)
        {
            answer.Text = text;
        }

        if (values[0].Gap is { } gap)
        {
            answer.Gap = gap.Code;
        }

        return answer;
    }
}
