using System.Net;
using Grpc.Core;
using Organizations.Protos;

namespace Organizations.Tests;

public sealed class OrganizationsGrpcTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    [Fact]
    public async Task A_peer_reads_divisions_institutions_officers_and_holders()
    {
        using var county = service.As("county-officer@622921");
        await county
            .PostAsync(
                "/v1/divisions/622921100/institutions",
                new
                {
                    kind = "safety-station",
                    name = "莲花镇安监站",
                    establishedOn = "2015-03-01",
                }
            )
            .JsonAsync(HttpStatusCode.Created);
        await county
            .PostAsync(
                "/v1/divisions/622921100200/officers",
                new
                {
                    kind = "disaster",
                    person = new { name = "马英", phone = "13812341234" },
                    fullTime = false,
                    slot = "a",
                    appointedOn = "2026-01-01",
                }
            )
            .JsonAsync(HttpStatusCode.Created);
        var post = await county.PostAsync("/v1/divisions/622921100/posts", new { post = "township-head", title = "莲花镇镇长" });
        await county
            .PostAsync(post.Headers.Location + "/hold", new { person = new { name = "张华", phone = "13912345678" }, on = "2026-02-01" })
            .JsonAsync();
        using var channel = service.Peer();
        var peer = new OrganizationsService.OrganizationsServiceClient(channel);

        (await AllAsync(peer.ListDivisions(new() { Prefix = "622921100", Level = "village" }).ResponseStream))
            .Select(d => d.Name)
            .ShouldBe(["莲花社区居委会", "焦张村委会", "双城村委会"]);
        (await AllAsync(peer.ListInstitutions(new() { Prefix = "6229", Kind = "safety-station" }).ResponseStream))
            .ShouldHaveSingleItem()
            .Name.ShouldBe("莲花镇安监站");
        (await AllAsync(peer.ListOfficers(new() { Prefix = "6229", Kind = "disaster" }).ResponseStream))
            .ShouldHaveSingleItem()
            .Phone.ShouldBe("13812341234");
        (await peer.GetPostHolderAsync(new() { Post = "township-head", Division = "622921100" })).Holder.Name.ShouldBe("张华");
        (
            await peer.GetPostHolderAsync(
                new()
                {
                    Post = "township-head",
                    Division = "622921100",
                    Day = "2026-01-31",
                }
            )
        ).Holder.ShouldBeNull();
        (await AllAsync(peer.ListPosts(new() { Prefix = "6229", Post = "township-head" }).ResponseStream))
            .ShouldHaveSingleItem()
            .Holder.Phone.ShouldBe("13912345678");
        (await AllAsync(peer.ListPosts(new() { Prefix = "622921", Here = true }).ResponseStream)).ShouldBeEmpty();
        var wrong = await Should.ThrowAsync<RpcException>(async () =>
            await peer.GetPostHolderAsync(new() { Post = "emperor", Division = "622921100" })
        );
        wrong.StatusCode.ShouldBe(StatusCode.InvalidArgument);
    }

    private static async Task<List<T>> AllAsync<T>(IAsyncStreamReader<T> stream)
    {
        var all = new List<T>();
        await foreach (var item in stream.ReadAllAsync())
        {
            all.Add(item);
        }

        return all;
    }
}
