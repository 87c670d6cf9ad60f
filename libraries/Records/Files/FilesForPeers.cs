using Google.Protobuf;
using Grpc.Core;
using Platform.Records.Protos;

namespace Platform.Records.Files;

/// <summary>Serves stored content to the same service in another cell. A caller that knows a digest has read a row that contains it; error
/// texts are not for people.</summary>
internal sealed class FilesForPeers(FileStore store) : StoredFilesService.StoredFilesServiceBase
{
    private const int Chunk = 64 * 1024;

    public override async Task Read(ReadRequest request, IServerStreamWriter<ReadResponse> responseStream, ServerCallContext context)
    {
        var ct = context.CancellationToken;
        if (request.Digest.Length != 64 || !request.Digest.All(char.IsAsciiHexDigitLower))
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, "digest"));
        }

        await using var content =
            await store.OpenAsync(request.Digest, ct) ?? throw new RpcException(new Status(StatusCode.NotFound, request.Digest));
        var buffer = new byte[Chunk];
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0; )
        {
            await responseStream.WriteAsync(new ReadResponse { Content = ByteString.CopyFrom(buffer, 0, read) }, ct);
        }
    }
}
