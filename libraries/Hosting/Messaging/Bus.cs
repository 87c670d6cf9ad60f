using System.Reflection;
using MassTransit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Platform.Core;
using Platform.Faults;
using Platform.Hosting.Http;
using RabbitMQ.Client;

namespace Platform.Hosting.Messaging;

/// <summary>Connects a service's consumers to its queues; see <see cref="Topology"/>.</summary>
internal static class Bus
{
    /// <summary>
    /// Registers every consumer of the assembly (they must be public: MassTransit skips others silently) and, for a generic consumer, each
    /// closed type in <paramref name="consumers"/>.
    /// </summary>
    public static void AddBus(
        this IServiceCollection services,
        IConfiguration configuration,
        string service,
        Assembly assembly,
        IEnumerable<Type> consumers,
        bool topologyOnly
    )
    {
        Type[] all =
        [
            .. assembly
                .GetTypes()
                .Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false } && Messages(t).Any()),
            .. consumers,
        ];
        var retries = new WaitingRetries(
            configuration.GetValue("Platform:ConsumerRetries", 8),
            TimeSpan.FromSeconds(configuration.GetValue("Platform:ConsumerWaitSeconds", 20.0))
        );
        services.Configure<MassTransitHostOptions>(o => o.ConsumerStopTimeout = TimeSpan.FromSeconds(10)); // for those that wait
        services.AddMassTransit(bus =>
        {
            bus.AddConsumers(all);
            bus.DisableUsageTelemetry(); // it would report to its makers, and most installations have no way out

            // Without its broker a service still accepts and answers requests; its outbox keeps the events.
            bus.ConfigureHealthCheckOptions(check => check.MinimalFailureStatus = HealthStatus.Degraded);
            bus.UsingRabbitMq(
                (context, rabbit) =>
                {
                    rabbit.Host(new Uri(configuration.GetConnectionString("Broker")!));
                    rabbit.DeployTopologyOnly = topologyOnly;
                    rabbit.ConfigureJsonSerializerOptions(PlatformJson.Apply);
                    if (all.Length == 0)
                    {
                        return;
                    }

                    // A migration declares the queues of all counties; a running service connects them later, see CountyEndpoints.
                    var served = ServedCounties.Of(configuration);
                    IEnumerable<string?> counties =
                        topologyOnly ? served.Listed.Prepend(null)
                        : served.TakesOrdinaryQueue ? [null]
                        : [];
                    foreach (var county in counties)
                    {
                        rabbit.ReceiveEndpoint(CountyQueue.Name(service, county), queue => Endpoint(context, queue, county, all, retries));
                    }
                }
            );
        });
        if (!topologyOnly && all.Length > 0)
        {
            services.AddSingleton(p => new CountyEndpoints(
                service,
                p.GetRequiredService<IReceiveEndpointConnector>(),
                (context, queue, county) => Endpoint(context, (IRabbitMqReceiveEndpointConfigurator)queue, county, all, retries)
            ));
        }
    }

    private static void Endpoint(
        IBusRegistrationContext context,
        IRabbitMqReceiveEndpointConfigurator queue,
        string? county,
        Type[] consumers,
        WaitingRetries retries
    )
    {
        queue.ConfigureConsumeTopology = false;
        queue.PublishFaults = false; // nobody consumes them, and a service may not declare exchanges of its own
        queue.SetQuorumQueue();
        queue.PrefetchCount = 32;
        queue.ConcurrentMessageLimit = 8;
        foreach (var message in consumers.SelectMany(Messages).Select(m => m.Name).Distinct(StringComparer.Ordinal))
        {
            queue.Bind(
                county is null ? Topology.Unlisted : Topology.Events,
                binding =>
                {
                    binding.ExchangeType = ExchangeType.Topic;
                    binding.RoutingKey = $"{county ?? "*"}.{message}";
                    if (county is not null)
                    {
                        binding.SetExchangeArgument("alternate-exchange", Topology.Unlisted);
                    }
                }
            );
        }

        // What still fails goes to the queue's _error queue, where the command line lists and replays it.
        queue.UseMessageRetry(retry => retry.SetRetryPolicy(_ => retries));
        queue.UseConsumeFilter(typeof(InboxFilter<>), context);
        foreach (var consumer in consumers)
        {
            queue.ConfigureConsumer(context, consumer);
        }
    }

    private static IEnumerable<Type> Messages(Type consumer) =>
        consumer
            .GetInterfaces()
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IConsumer<>))
            .Select(i => i.GetGenericArguments()[0]);
}
