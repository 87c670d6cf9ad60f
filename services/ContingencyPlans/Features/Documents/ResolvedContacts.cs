using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using Grpc.Core;
using Organizations.Protos;
using Platform.Core;
using Platform.Records.Places;
using Platform.Registers;

namespace ContingencyPlans.Features.Documents;

/// <summary>What came of asking who is to be called.</summary>
public enum ContactState
{
    /// <summary>The contact exists.</summary>
    Held,

    /// <summary>The post exists but has no holder.</summary>
    Vacant,

    /// <summary>There is no such post or officer at the place.</summary>
    None,

    /// <summary>Organizations could not be asked.</summary>
    Unknown,
}

/// <summary>A contact of a plan with today's holder.</summary>
/// <param name="Title">The post as people write it.</param>
public sealed record ResolvedContact(PlanContact Contact, string Place, string Title, ContactState State, string? Name, string? Phone);

/// <summary>Asks organizations for today's holders of the posts and officers of a plan. Contacts that can't be resolved are unknown; it
/// never fails.</summary>
internal sealed class ResolvedContacts(ContingencyPlansDb db, OrganizationsService.OrganizationsServiceClient organizations)
{
    public async Task<IReadOnlyList<ResolvedContact>> OfAsync(PlanContent content, CancellationToken ct)
    {
        var names = await db.NamesOfAsync(content.Contacts.Select(c => c.Division), ct);
        return await Task.WhenAll(
            content.Contacts.Select(async contact =>
            {
                var place = names.GetValueOrDefault(contact.Division, contact.Division.Value);
                try
                {
                    return contact.Post is { } post ? await PostAsync(contact, post, place, ct) : await OfficerAsync(contact, place, ct);
                }
                catch (Exception e) when (e is RpcException or HttpRequestException && !ct.IsCancellationRequested)
                {
                    return new ResolvedContact(contact, place, TitleOf(contact), ContactState.Unknown, null, null);
                }
            })
        );
    }

    private async Task<ResolvedContact> PostAsync(PlanContact contact, string post, string place, CancellationToken ct)
    {
        var answer = await organizations.GetPostHolderAsync(
            new() { Post = post, Division = contact.Division.Value },
            cancellationToken: ct
        );
        return answer switch
        {
            { HasPostId: false } => new(contact, place, TitleOf(contact), ContactState.None, null, null),
            { Holder: { } holder } => new(
                contact,
                place,
                answer.Title,
                ContactState.Held,
                holder.Name,
                holder.Phone.Length == 0 ? null : holder.Phone
            ),
            _ => new(contact, place, answer.Title, ContactState.Vacant, null, null),
        };
    }

    private async Task<ResolvedContact> OfficerAsync(PlanContact contact, string place, CancellationToken ct)
    {
        using var call = organizations.ListOfficers(
            new() { Prefix = contact.Division.Value, Kind = Words.Of(contact.Officer!) },
            deadline: DateTime.UtcNow.AddSeconds(5),
            cancellationToken: ct
        );
        ListOfficersResponse? found = null;
        await foreach (var officer in call.ResponseStream.ReadAllAsync(ct))
        {
            found = officer.Division == contact.Division.Value && (found is null || officer.Slot == "a") ? officer : found;
        }

        return found is null
            ? new(contact, place, TitleOf(contact), ContactState.None, null, null)
            : new(contact, place, TitleOf(contact), ContactState.Held, found.Name, found.Phone.Length == 0 ? null : found.Phone);
    }

    /// <summary>The post or officer as people write it, in the caller's language.</summary>
    internal static string TitleOf(PlanContact contact) =>
        contact.Post is { } post
            ? PostWord.Find(post) is { } word
                ? new Heading(word.Zh, word.En).ToString()
                : post
            : RegisterWords.Officers[contact.Officer!.Value].ToString();
}
