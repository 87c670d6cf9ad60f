using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Platform.Faults;

/// <summary>
/// Refusals of a peer pass unchanged. A status that means that the peer can't be reached gets the trailer <c>peer</c>, so that the answer
/// names the missing peer. The sidecar's own failures count as that too: daprd has no status of its own for an open circuit breaker, an
/// unknown app id or a connection that its own restart closed. What the sidecar refuses by itself (a wrong token, its access policy) keeps
/// its status and gets the trailer <see cref="RefusedBySidecar"/>: the peer has not seen the call.
/// </summary>
/// <param name="peer">The peer's name.</param>
public sealed class PeerRefusals(string peer) : Interceptor
{
    /// <summary>Trailer of a refusal that the sidecar made and the peer never saw.</summary>
    public const string RefusedBySidecar = "refused-by-sidecar";

    // How ASP.NET Core says that the peer's code failed: a fault of the peer, which was reached.
    private const string PeerFailed = "Exception was thrown by handler.";

    // What a peer's own refusal of a token looks like: an HTTP status, which the client or the sidecar's gRPC library puts into words.
    private static readonly string[] PeersStatus = ["Bad gRPC response", "unexpected HTTP status code"];

    /// <inheritdoc/>
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
        catch (RpcException e) when (IsToName(e))
        {
            throw Named(e);
        }
    }

    /// <inheritdoc/>
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

    /// <inheritdoc/>
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
        catch (RpcException e) when (IsToName(e))
        {
            throw Named(e);
        }
    }

    private static bool IsToName(RpcException refusal) =>
        refusal.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded
        || IsAwayBehindSidecar(refusal)
        || IsSidecarsOwn(refusal);

    private static bool IsAwayBehindSidecar(RpcException refusal) =>
        refusal.StatusCode switch
        {
            StatusCode.Unknown => !refusal.Status.Detail.StartsWith(PeerFailed, StringComparison.Ordinal),
            StatusCode.Cancelled => refusal.Status.Detail.Contains("client connection is closing", StringComparison.Ordinal),
            _ => false,
        };

    private static bool IsSidecarsOwn(RpcException refusal) =>
        refusal.StatusCode switch
        {
            StatusCode.PermissionDenied => refusal.Status.Detail.StartsWith("access control policy has denied", StringComparison.Ordinal),
            StatusCode.Unauthenticated => refusal.Trailers.GetValue("error-code") is null
                && !PeersStatus.Any(words => refusal.Status.Detail.StartsWith(words, StringComparison.Ordinal)),
            _ => false,
        };

    private RpcException Named(RpcException refusal)
    {
        var trailers = new Metadata();
        foreach (var entry in refusal.Trailers)
        {
            trailers.Add(entry);
        }

        trailers.Add("peer", peer);
        if (IsSidecarsOwn(refusal))
        {
            trailers.Add(RefusedBySidecar, "true");
        }

        return new(
            IsAwayBehindSidecar(refusal)
                ? new Status(StatusCode.Unavailable, refusal.Status.Detail, refusal.Status.DebugException)
                : refusal.Status,
            trailers
        );
    }

    private sealed class Stream<T>(PeerRefusals refusals, IAsyncStreamReader<T> inner) : IAsyncStreamReader<T>
    {
        public T Current => inner.Current;

        public Task<bool> MoveNext(CancellationToken cancellationToken) => refusals.AnswerAsync(inner.MoveNext(cancellationToken));
    }
}
