using Drills.Data;
using Drills.Protos;
using Grpc.Core;
using Platform.Api.Requests;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Http;

namespace Drills.Features;

/// <summary>The gRPC face: peers learn what callers learn over HTTP.</summary>
internal sealed class DrillsGrpc(DrillsDb db, TimeProvider clock, Caller caller) : DrillsService.DrillsServiceBase
{
    private const int Listed = 1_000;

    public override async Task<GetCoverageResponse> GetCoverage(Protos.GetCoverageRequest request, ServerCallContext context)
    {
        var wanted = new Coverage.GetCoverageRequest(request.Year, Listed);
        RequestRules.Check(wanted);
        var found = (
            await Coverage.GetCoverage.HandleAsync(
                wanted,
                new Scope(caller, DivisionCode.Parse(request.Division)),
                db,
                clock,
                context.CancellationToken
            )
        ).Value!;
        return new() { DrillsHeld = found.DrillsHeld, Levels = { found.Levels.Select(Message) } };
    }

    private static Protos.LevelCoverage Message(Coverage.LevelCoverage level) =>
        new()
        {
            Level = Words.Of(level.Level),
            Teams = level.Teams,
            Drilled = level.Drilled,
            Missing =
            {
                level.Missing.Select(t => new UndrilledTeam
                {
                    Id = t.TeamId.ToString(),
                    Name = t.Name,
                    Division = t.Division.Value,
                }),
            },
        };
}
