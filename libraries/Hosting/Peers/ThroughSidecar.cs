using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Platform.Hosting.Peers;

/// <summary>
/// Sets the target app of a call for the sidecar. Streams are marked: the sidecar's timeout would cut an unmarked stream, and its retry
/// policies would refuse it.
/// </summary>
/// <param name="appId">The app id of the peer's sidecar.</param>
/// <param name="token">The token our sidecar requires.</param>
internal sealed class ThroughSidecar(string appId, string? token) : Interceptor
{
    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        BlockingUnaryCallContinuation<TRequest, TResponse> continuation
    ) => continuation(request, Marked(context));

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncUnaryCallContinuation<TRequest, TResponse> continuation
    ) => continuation(request, Marked(context));

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncServerStreamingCallContinuation<TRequest, TResponse> continuation
    ) => continuation(request, Marked(context));

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncClientStreamingCallContinuation<TRequest, TResponse> continuation
    ) => continuation(Marked(context));

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncDuplexStreamingCallContinuation<TRequest, TResponse> continuation
    ) => continuation(Marked(context));

    private ClientInterceptorContext<TRequest, TResponse> Marked<TRequest, TResponse>(ClientInterceptorContext<TRequest, TResponse> context)
        where TRequest : class
        where TResponse : class
    {
        var headers = new Metadata { { "dapr-app-id", appId } };
        if (token is not null)
        {
            headers.Add(Sidecar.TokenKey, token);
        }

        if (context.Method.Type != MethodType.Unary)
        {
            headers.Add("dapr-stream", "true");
        }

        foreach (var own in context.Options.Headers ?? []) // the caller's stay the caller's: it may use them again
        {
            headers.Add(own);
        }

        return new ClientInterceptorContext<TRequest, TResponse>(context.Method, context.Host, context.Options.WithHeaders(headers));
    }
}
