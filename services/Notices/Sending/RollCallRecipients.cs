using Grpc.Core;
using Notices.Domain;
using RescueTeams.Protos;

namespace Notices.Sending;

/// <summary>A member who is called: the mobile number and the code of the page to answer on, or why no message is sent.</summary>
internal sealed record CalledMember(string? Phone, string? Code, SendResult? Refused);

/// <summary>Asks rescue-teams for the members of a roll-call at the moment of sending, once per roll-call and batch: numbers and codes are
/// stored there and nowhere else.</summary>
internal sealed class RollCallRecipients(RescueTeamsService.RescueTeamsServiceClient teams)
{
    public async Task<Dictionary<Guid, CalledMember>> OfAsync(IReadOnlyList<Message> messages, CancellationToken ct)
    {
        var found = new Dictionary<Guid, CalledMember>();
        foreach (var call in messages.Where(m => m.RollCallId is not null).GroupBy(m => m.RollCallId!.Value))
        {
            foreach (var (message, member) in await OfAsync(call.Key, [.. call], ct))
            {
                found[message] = member;
            }
        }

        return found;
    }

    private async Task<IEnumerable<(Guid Message, CalledMember Member)>> OfAsync(
        Guid call,
        IReadOnlyList<Message> messages,
        CancellationToken ct
    )
    {
        try
        {
            var request = new ListRollCallMembersRequest
            {
                RollCallId = call.ToString(),
                MemberIds = { messages.Select(m => m.MemberId!.Value.ToString()).Distinct(StringComparer.Ordinal) },
            };
            var members = (await teams.ListRollCallMembersAsync(request, cancellationToken: ct)).Members.ToDictionary(m =>
                Guid.Parse(m.MemberId)
            );
            return messages.Select(m => (m.Id, Of(members.GetValueOrDefault(m.MemberId!.Value))));
        }
        catch (Exception e) when (e is RpcException or HttpRequestException && !ct.IsCancellationRequested)
        {
            return messages.Select(m => (m.Id, Refused("rescue-teams 服务暂时无法访问 / can't be reached", hopeless: false)));
        }
    }

    private static CalledMember Of(RollCallMember? member) =>
        member switch
        {
            null => Refused("已不在点名之列 / no longer called", hopeless: true),
            { Answered: true } => Refused("已应答，无需发送 / has answered", hopeless: true),
            { Phone.Length: 0 } => Refused("无手机号码 / no mobile number", hopeless: true),
            _ => new(member.Phone, member.Code, null),
        };

    private static CalledMember Refused(string why, bool hopeless) => new(null, null, new(false, why, Hopeless: hopeless));
}
