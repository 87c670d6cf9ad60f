using Grpc.Core;
using Grpc.Core.Interceptors;
using Platform.Core;

namespace Platform.Hosting.Errors;

/// <summary>The same refusals for gRPC: the status of the one table, the stable code in the trailer <c>error-code</c>.</summary>
internal sealed class GrpcRefusals : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request,
        ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation
    )
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception e) when (Problems.AsRefusal(e) is { } refusal)
        {
            throw AsRpc(refusal);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation
    )
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception e) when (Problems.AsRefusal(e) is { } refusal)
        {
            throw AsRpc(refusal);
        }
    }

    private static RpcException AsRpc(DomainException refusal) =>
        new(
            new Status(refusal.Error.Kind.Grpc(), refusal.Error.Say(english: true, refusal.Args)),
            new Metadata { { "error-code", refusal.Error.Code } }
        );
}
