using System.Collections.Concurrent;
using Grpc.Core;
using RescueTeams.Protos;

namespace Notices.Tests;

/// <summary>Rescue-teams as this service sees it over the wire: the members who are called.</summary>
public sealed class TeamsPeer : RescueTeamsService.RescueTeamsServiceClient
{
    private readonly ConcurrentDictionary<string, RollCallMember> _members = new();

    /// <summary>A member who is called.</summary>
    public Guid Call(string phone, string code, bool answered = false)
    {
        var id = Guid.CreateVersion7();
        _members[id.ToString()] = new()
        {
            MemberId = id.ToString(),
            Phone = phone,
            Code = code,
            Answered = answered,
        };
        return id;
    }

    /// <inheritdoc/>
    public override AsyncUnaryCall<ListRollCallMembersResponse> ListRollCallMembersAsync(
        ListRollCallMembersRequest request,
        CallOptions options
    )
    {
        var answer = new ListRollCallMembersResponse
        {
            Members = { request.MemberIds.Select(id => _members.GetValueOrDefault(id)).OfType<RollCallMember>() },
        };
        return new(Task.FromResult(answer), Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
    }
}
