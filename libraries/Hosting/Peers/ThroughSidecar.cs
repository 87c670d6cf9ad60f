using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Platform.Hosting.Peers;

/// <summary>
/// Tells the sidecar whom a call is for. Streams are marked: an unmarked stream would be cut by the sidecar's timeout, and refused where it
/// repeats calls.
/// </summary>
/// <param name="appId">The name the peer's sidecar goes by.</param>
/// <param name="token">What our sidecar asks of us.</param>
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
