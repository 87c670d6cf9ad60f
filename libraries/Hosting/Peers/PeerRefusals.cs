using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Platform.Hosting.Peers;

/// <summary>
/// Refusals of a peer pass unchanged. A status that means that the peer can't be reached gets the trailer <c>peer</c>, so that the answer
/// names the missing peer. The sidecar's own failures count as that too: daprd has no status of its own for an open circuit breaker or an
/// unknown app id.
/// </summary>
internal sealed class PeerRefusals(string peer) : Interceptor
{
    // How ASP.NET Core says that the peer's code failed: a fault of the peer, which was reached.
    private const string PeerFailed = "Exception was thrown by handler.";

    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        BlockingUnaryCallContinuation<TRequest, TResponse> continuation
    )
    {
        try
        {
            return continuation(request, context);
        }
        catch (RpcException e) when (IsAway(e))
        {
            throw Named(e);
        }
    }

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncUnaryCallContinuation<TRequest, TResponse> continuation
    )
    {
        var call = continuation(request, context);
        return new AsyncUnaryCall<TResponse>(
            AnswerAsync(call.ResponseAsync),
            call.ResponseHeadersAsync,
            call.GetStatus,
            call.GetTrailers,
            call.Dispose
        );
    }

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncServerStreamingCallContinuation<TRequest, TResponse> continuation
    )
    {
        var call = continuation(request, context);
        return new AsyncServerStreamingCall<TResponse>(
            new Stream<TResponse>(this, call.ResponseStream),
            call.ResponseHeadersAsync,
            call.GetStatus,
            call.GetTrailers,
            call.Dispose
        );
    }

    private async Task<T> AnswerAsync<T>(Task<T> answer)
    {
        try
        {
            return await answer;
        }
        catch (RpcException e) when (IsAway(e))
        {
            throw Named(e);
        }
    }

    private static bool IsAway(RpcException refusal) =>
        refusal.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded || IsOfSidecar(refusal);

    private static bool IsOfSidecar(RpcException refusal) =>
        refusal.StatusCode == StatusCode.Unknown && !refusal.Status.Detail.StartsWith(PeerFailed, StringComparison.Ordinal);

    private RpcException Named(RpcException away) =>
        new(
            IsOfSidecar(away) ? new Status(StatusCode.Unavailable, away.Status.Detail, away.Status.DebugException) : away.Status,
            [.. away.Trailers, new Metadata.Entry("peer", peer)]
        );

    private sealed class Stream<T>(PeerRefusals refusals, IAsyncStreamReader<T> inner) : IAsyncStreamReader<T>
    {
        public T Current => inner.Current;

        public Task<bool> MoveNext(CancellationToken cancellationToken) => refusals.AnswerAsync(inner.MoveNext(cancellationToken));
    }
}
