using System.Diagnostics;
using MassTransit;
using Platform.Core;

namespace Platform.Hosting.Messaging;

/// <summary>
/// Connects the queues of counties to a bus that runs. Only a service with consumers has it. Which queues are connected, and when, is
/// decided elsewhere.
/// </summary>
public sealed class CountyEndpoints
{
    private readonly IReceiveEndpointConnector _bus;
    private readonly Action<IBusRegistrationContext, IReceiveEndpointConfigurator, string> _configure;

    internal CountyEndpoints(
        string service,
        IReceiveEndpointConnector bus,
        Action<IBusRegistrationContext, IReceiveEndpointConfigurator, string> configure
    ) => (Service, _bus, _configure) = (service, bus, configure);

    /// <summary>The service whose queues they are.</summary>
    public string Service { get; }

    /// <summary>Consumes the county's queue with all consumers of the service, until the handle is stopped.</summary>
    public HostReceiveEndpointHandle Connect(string county)
    {
        // The endpoint keeps the context it is connected in: in a job's trace, all its messages would belong to that trace.
        var trace = Activity.Current;
        Activity.Current = null;
        try
        {
            return _bus.ConnectReceiveEndpoint(CountyQueue.Name(Service, county), (context, queue) => _configure(context, queue, county));
        }
        finally
        {
            Activity.Current = trace;
        }
    }
}
