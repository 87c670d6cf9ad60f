using System.Collections.Concurrent;
using Grpc.Core;
using Organizations.Protos;

namespace Notices.Tests;

/// <summary>Organizations as this service sees them over the wire: posts and who holds them.</summary>
public sealed class OrganizationsPeer : OrganizationsService.OrganizationsServiceClient
{
    private readonly ConcurrentDictionary<(string Post, string Division), string> _holders = new();

    /// <summary>A person holds the post from now on.</summary>
    public void Hold(string post, string division, string phone) => _holders[(post, division)] = phone;

    /// <inheritdoc/>
    public override AsyncUnaryCall<GetPostHolderResponse> GetPostHolderAsync(GetPostHolderRequest request, CallOptions options)
    {
        var answer = new GetPostHolderResponse { PostId = Guid.NewGuid().ToString(), Title = "乡镇长" };
        if (_holders.TryGetValue((request.Post, request.Division), out var phone))
        {
            answer.Holder = new PostHolder { Name = "马小军", Phone = phone };
        }

        return new(Task.FromResult(answer), Task.FromResult(new Metadata()), () => Status.DefaultSuccess, () => [], () => { });
    }
}
