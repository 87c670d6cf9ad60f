using System.Collections.Concurrent;
using Dapr.Client.Autogen.Grpc.v1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Dapr.Tests.Sidecars;

/// <summary>What was handed to a component, and what came with it.</summary>
internal sealed record SentOut(
    string Binding,
    string Operation,
    byte[] Data,
    IReadOnlyDictionary<string, string> Metadata,
    DateTime Deadline
);

/// <summary>
/// The part of Dapr's own service the platform uses. Names and messages are those of the published protos: a method that is not in
/// them can't be served here.
/// </summary>
[BindServiceMethod(typeof(Runtime), nameof(Bind))]
internal class Runtime(SidecarSettings settings, ConcurrentQueue<SentOut> sent, IHostApplicationLifetime lifetime)
{
    private static readonly Google.Protobuf.Reflection.ServiceDescriptor Published = DaprReflection.Descriptor.Services.Single(s =>
        s.FullName == "dapr.proto.runtime.v1.Dapr"
    );

    public virtual Task<InvokeBindingResponse> InvokeBinding(InvokeBindingRequest request, ServerCallContext context)
    {
        if (request.Name == "absent")
        {
            throw new RpcException(
                new Status(StatusCode.Internal, "error invoking output binding absent: couldn't find output binding absent")
            );
        }

        sent.Enqueue(new SentOut(request.Name, request.Operation, request.Data.ToByteArray(), request.Metadata, context.Deadline));
        return Task.FromResult(new InvokeBindingResponse());
    }

    public virtual Task<Empty> Shutdown(ShutdownRequest request, ServerCallContext context)
    {
        _ = Task.Delay(settings.BlockShutdown).ContinueWith(_ => lifetime.StopApplication(), TaskScheduler.Default);
        return Task.FromResult(new Empty());
    }

    public static void Bind(ServiceBinderBase binder, Runtime? service)
    {
        binder.AddMethod(
            Method<InvokeBindingRequest, InvokeBindingResponse>("InvokeBinding"),
            service is null ? null! : service.InvokeBinding
        );
        binder.AddMethod(Method<ShutdownRequest, Empty>("Shutdown"), service is null ? null! : service.Shutdown);
    }

    private static Method<TRequest, TResponse> Method<TRequest, TResponse>(string name)
        where TRequest : class, IMessage<TRequest>, new()
        where TResponse : class, IMessage<TResponse>, new()
    {
        var method = Published.FindMethodByName(name);
        method.InputType.ClrType.ShouldBe(typeof(TRequest));
        method.OutputType.ClrType.ShouldBe(typeof(TResponse));
        return new Method<TRequest, TResponse>(MethodType.Unary, Published.FullName, name, Marshal<TRequest>(), Marshal<TResponse>());
    }

    private static Marshaller<T> Marshal<T>()
        where T : class, IMessage<T>, new() =>
        Marshallers.Create(message => message.ToByteArray(), new MessageParser<T>(() => new T()).ParseFrom);
}
