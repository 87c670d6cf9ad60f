using System.Globalization;
using Grpc.Core;
using Microsoft.Extensions.Options;
using Platform.Api.Requests;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Hosting.Peers;
using Platform.Records.Lists;
using RescueTeams.Data;
using RescueTeams.Domain;
using RescueTeams.Features.Readiness;
using RescueTeams.Protos;

namespace RescueTeams.Features;

/// <summary>The gRPC face of listing, finding, holding and releasing teams; peers get what callers get over HTTP.</summary>
internal sealed class RescueTeamsGrpc(RescueTeamsDb db, IOptions<FindingRules> rules, TimeProvider clock, Caller caller)
    : RescueTeamsService.RescueTeamsServiceBase
{
    private const int MostMembers = 1000;

    public override async Task ListTeams(
        Protos.ListTeamsRequest request,
        IServerStreamWriter<ListTeamsResponse> responseStream,
        ServerCallContext context
    )
    {
        var (scope, ct) = (At(request.Prefix), context.CancellationToken);
        var (level, day) = (PeerWords.Read<TeamLevel>(request.Level, "level"), PeerWords.Day(request.Day));
        var all = Pages.All(
            cursor =>
                Teams.ListTeams.HandleAsync(
                    new(level, Ended: request.Past, AsOf: day),
                    new ListQuery(Limit: Pages.Size, Cursor: cursor),
                    scope,
                    db,
                    clock,
                    ct
                ),
            ct
        );
        await foreach (var team in all)
        {
            await responseStream.WriteAsync(
                new()
                {
                    Id = team.Id.ToString(),
                    Division = team.Division.Value,
                    Level = Words.Of(team.Level),
                    Name = team.Name,
                    DutyPhone = team.DutyPhone ?? "",
                    DissolvedOn = team.DissolvedOn is { } on ? PeerWords.Of(on) : "",
                },
                ct
            );
        }
    }

    public override async Task<FindTeamsResponse> FindTeams(Protos.FindTeamsRequest request, ServerCallContext context)
    {
        var asked = new Readiness.FindTeamsRequest(
            request.Longitude,
            request.Latitude,
            null,
            PeerWords.Read<Hazard>(request.Hazard, "hazard"),
            request.All,
            request.Limit == 0 ? null : request.Limit
        );
        RequestRules.Check(asked);
        var within = At(request.Prefix).Division;
        var found = await Readiness.FindTeams.FindAsync(asked, within, within, db, rules.Value, clock, context.CancellationToken);
        return new() { Teams = { found.Select(Of) } };
    }

    public override async Task<HoldTeamResponse> HoldTeam(Protos.HoldTeamRequest request, ServerCallContext context)
    {
        RequestRules.Check(new Readiness.HoldTeamRequest(request.For, request.Minutes));
        var terms = new HoldTerms(
            request.For,
            caller.Subject,
            request.Holder.Length > 0 ? request.Holder : caller.Name,
            TimeSpan.FromMinutes(request.Minutes)
        );
        var hold = await Readiness.HoldTeam.HoldAsync(
            new RecordStep(Id(request.TeamId, "team_id"), At(request.Division), IfMatch.Any),
            terms,
            db,
            clock,
            context.CancellationToken
        );
        return new() { HoldId = hold.Id.ToString(), Until = hold.Until.ToString("O", CultureInfo.InvariantCulture) };
    }

    public override async Task<ReleaseTeamResponse> ReleaseTeam(Protos.ReleaseTeamRequest request, ServerCallContext context)
    {
        await Readiness.ReleaseTeam.ReleaseAsync(
            new RecordStep(Id(request.TeamId, "team_id"), At(request.Division), IfMatch.Any),
            Id(request.HoldId, "hold_id"),
            db,
            clock,
            context.CancellationToken
        );
        return new();
    }

    public override async Task<ListRollCallMembersResponse> ListRollCallMembers(
        ListRollCallMembersRequest request,
        ServerCallContext context
    )
    {
        var ids = request.MemberIds.Select(id => Id(id, "member_ids")).Take(MostMembers).ToList();
        var members = await db.RecipientsAsync(Id(request.RollCallId, "roll_call_id"), ids, context.CancellationToken);
        return new()
        {
            Members =
            {
                members.Select(m => new RollCallMember
                {
                    MemberId = m.MemberId.ToString(),
                    Phone = m.Phone ?? "",
                    Code = m.Code,
                    Answered = m.Answered,
                }),
            },
        };
    }

    private static Protos.FoundTeam Of(Readiness.FoundTeam found) =>
        new()
        {
            Id = found.Team.Id.ToString(),
            Division = found.Team.Division.Value,
            Level = Words.Of(found.Team.Level),
            Name = found.Team.Name,
            Readiness = Words.Of(found.Team.Readiness),
            Able = found.Able,
            Kilometres = found.Kilometres,
            ArrivalMinutes = found.ArrivalMinutes,
            Reasons = { found.Reasons },
            DutyPhone = found.Team.DutyPhone ?? "",
        };

    private static Guid Id(string text, string field) => Guid.TryParse(text, out var id) ? id : throw CoreErrors.Format.At(field, "UUID");

    private Scope At(string division) => new(caller, DivisionCode.Parse(division));
}
