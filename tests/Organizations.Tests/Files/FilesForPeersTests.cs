using Grpc.Core;
using Grpc.Net.Client;
using Organizations.Tests.Standards;
using Platform.Records.Protos;

namespace Organizations.Tests.Files;

/// <summary>Files are given only to the same service in another cell.</summary>
public sealed class FilesForPeersTests(OrganizationsFixture service) : IClassFixture<OrganizationsFixture>
{
    [Fact]
    public async Task A_peer_gets_the_content_of_a_digest_and_not_found_for_a_missing_one()
    {
        using var village = service.As("village-officer@622921100201");
        var digest = (await village.UploadsAsync("622921100201", "制度.pdf", Samples.Pdf)).Text("digest");
        using var channel = service.Peer();
        (await ReadAsync(channel, digest)).ShouldBe(Samples.Pdf);
        (await Should.ThrowAsync<RpcException>(() => ReadAsync(channel, new string('0', 64)))).StatusCode.ShouldBe(StatusCode.NotFound);
        (await Should.ThrowAsync<RpcException>(() => ReadAsync(channel, "../" + digest[3..]))).StatusCode.ShouldBe(
            StatusCode.InvalidArgument
        );
    }

    [Fact]
    public async Task Every_person_is_refused()
    {
        using var bureau = service.As("administrator@6229");
        using var channel = GrpcChannel.ForAddress(bureau.BaseAddress!, new GrpcChannelOptions { HttpClient = bureau });
        (await Should.ThrowAsync<RpcException>(() => ReadAsync(channel, new string('0', 64)))).StatusCode.ShouldBe(
            StatusCode.PermissionDenied
        );
    }

    private static async Task<byte[]> ReadAsync(GrpcChannel channel, string digest)
    {
        using var call = new StoredFilesService.StoredFilesServiceClient(channel).Read(new ReadRequest { Digest = digest });
        using var content = new MemoryStream();
        await foreach (var chunk in call.ResponseStream.ReadAllAsync())
        {
            chunk.Content.WriteTo(content);
        }

        return content.ToArray();
    }
}
