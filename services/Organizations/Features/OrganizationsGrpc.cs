using Grpc.Core;
using Organizations.Data;
using Organizations.Domain;
using Organizations.Features.Posts;
using Organizations.Protos;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Http;
using Platform.Hosting.Peers;
using Platform.Records.Lists;

namespace Organizations.Features;

/// <summary>The gRPC face of the lists; peers read what callers read over HTTP.</summary>
internal sealed class OrganizationsGrpc(OrganizationsDb db, TimeProvider clock, Caller caller)
    : OrganizationsService.OrganizationsServiceBase
{
    public override async Task ListDivisions(
        Protos.ListDivisionsRequest request,
        IServerStreamWriter<ListDivisionsResponse> responseStream,
        ServerCallContext context
    )
    {
        var (scope, ct) = (At(request.Prefix), context.CancellationToken);
        var (only, day) = (PeerWords.Read<DivisionLevel>(request.Level, "level"), PeerWords.Day(request.Day));
        foreach (var level in Enum.GetValues<DivisionLevel>().Where(l => only is null || l == only.Value.Value))
        {
            var all = Pages.All(
                cursor => Divisions.ListDivisions.HandleAsync(new(new(level), null, day, Pages.Size, cursor), scope, db, clock, ct),
                ct
            );
            await foreach (var d in all)
            {
                await responseStream.WriteAsync(
                    new()
                    {
                        Id = d.Id.ToString(),
                        Code = d.Code.Value,
                        Level = Words.Of(d.Level),
                        Name = d.Name,
                        StandsIn = d.StandsIn,
                    },
                    ct
                );
            }
        }
    }

    public override async Task ListInstitutions(
        Protos.ListInstitutionsRequest request,
        IServerStreamWriter<ListInstitutionsResponse> responseStream,
        ServerCallContext context
    )
    {
        var (scope, ct) = (At(request.Prefix), context.CancellationToken);
        var (kind, state) = (
            PeerWords.Read<InstitutionKind>(request.Kind, "kind"),
            PeerWords.Read<InstitutionState>(request.State, "state")
        );
        var day = PeerWords.Day(request.Day);
        var all = Pages.All(
            cursor => Institutions.ListInstitutions.HandleAsync(new(kind, state, null, null, day), Whole(cursor), scope, db, clock, ct),
            ct
        );
        await foreach (var i in all)
        {
            var answer = new ListInstitutionsResponse
            {
                Id = i.Id.ToString(),
                Division = i.Division.Value,
                Level = Words.Of(i.Level),
                Kind = Words.Of(i.Kind),
                State = Words.Of(i.State),
                Name = i.Name,
                Head = i.Head?.Name ?? "",
            };
            if (i.Staff is { } staff)
            {
                answer.OnDuty = staff.OnDuty;
            }

            await responseStream.WriteAsync(answer, ct);
        }
    }

    public override async Task ListOfficers(
        Protos.ListOfficersRequest request,
        IServerStreamWriter<ListOfficersResponse> responseStream,
        ServerCallContext context
    )
    {
        var (scope, ct) = (At(request.Prefix), context.CancellationToken);
        var (kind, day) = (PeerWords.Read<OfficerKind>(request.Kind, "kind"), PeerWords.Day(request.Day));
        var all = Pages.All(cursor => Officers.ListOfficers.HandleAsync(new(kind, AsOf: day), Whole(cursor), scope, db, clock, ct), ct);
        await foreach (var o in all)
        {
            await responseStream.WriteAsync(
                new()
                {
                    Id = o.Id.ToString(),
                    Division = o.Division.Value,
                    Kind = Words.Of(o.Kind),
                    Person = o.Person.Key,
                    Name = o.Person.Name,
                    Phone = o.Person.Phone ?? "",
                    FullTime = o.FullTime,
                    Slot = o.Slot is { } slot ? Words.Of(slot) : "",
                },
                ct
            );
        }
    }

    public override async Task ListPosts(
        Protos.ListPostsRequest request,
        IServerStreamWriter<ListPostsResponse> responseStream,
        ServerCallContext context
    )
    {
        var (scope, ct) = (At(request.Prefix), context.CancellationToken);
        var (word, day) = (request.Post.Length == 0 ? null : PostWords.Of(request.Post).Word, PeerWords.Day(request.Day));
        var all = Pages.All(
            cursor => Posts.ListPosts.HandleAsync(new(word, Here: request.Here, AsOf: day), Whole(cursor), scope, db, clock, ct),
            ct
        );
        await foreach (var p in all)
        {
            await responseStream.WriteAsync(
                new()
                {
                    Id = p.Id.ToString(),
                    Division = p.Division.Value,
                    Post = p.Post,
                    Title = p.Title,
                    Holder = Holder(p),
                },
                ct
            );
        }
    }

    public override async Task<GetPostHolderResponse> GetPostHolder(GetPostHolderRequest request, ServerCallContext context)
    {
        var (scope, ct) = (At(request.Division), context.CancellationToken);
        var posts = await Posts.ListPosts.HandleAsync(
            new(PostWords.Of(request.Post).Word, Here: true, AsOf: PeerWords.Day(request.Day)),
            new ListQuery(Limit: 1),
            scope,
            db,
            clock,
            ct
        );
        if (posts.Value!.Items is not [var post, ..])
        {
            return new();
        }

        return new()
        {
            PostId = post.Id.ToString(),
            Title = post.Title,
            Holder = Holder(post),
        };
    }

    private static PostHolder? Holder(PostView post) =>
        post.Holder is not { } held
            ? null
            : new()
            {
                Person = held.Person.Key,
                Name = held.Person.Name,
                Phone = held.Person.Phone ?? "",
                Since = PeerWords.Of(held.From),
            };

    private static ListQuery Whole(string? cursor) => new(Limit: Pages.Size, Cursor: cursor);

    private Scope At(string division) => new(caller, DivisionCode.Parse(division));
}
