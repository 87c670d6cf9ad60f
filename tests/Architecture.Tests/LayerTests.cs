using System.Reflection;
using NetArchTest.Rules;

namespace Architecture.Tests;

public sealed class LayerTests
{
    [Fact]
    public void A_domain_references_only_the_base_library_and_core()
    {
        foreach (var service in Solution.Services)
        {
            var name = service.GetName().Name!;
            Types
                .InAssembly(service)
                .That()
                .ResideInNamespaceStartingWith($"{name}.Domain")
                .ShouldNot()
                .HaveDependencyOnAny(
                    "Microsoft",
                    "MassTransit",
                    "Npgsql",
                    "RabbitMQ",
                    "Grpc",
                    "DocumentFormat",
                    "SpreadCheetah",
                    "Platform.Hosting",
                    $"{name}.Data",
                    $"{name}.Features"
                )
                .GetResult()
                .FailingTypeNames.ShouldBeNull(name);
        }
    }

    [Fact]
    public void No_service_knows_another_ones_assembly()
    {
        var names = Solution.Services.Select(s => s.GetName().Name!).ToHashSet(StringComparer.Ordinal);
        foreach (var service in Solution.Services)
        {
            service.GetReferencedAssemblies().Select(r => r.Name!).Where(names.Contains).ShouldBeEmpty(service.GetName().Name);
        }
    }

    [Fact]
    public void Core_needs_no_package() =>
        Solution.Core.GetReferencedAssemblies().ShouldAllBe(r => r.Name!.StartsWith("System", StringComparison.Ordinal));

    [Fact]
    public void Consumers_are_public_because_others_are_skipped_silently()
    {
        foreach (var consumer in Solution.Services.SelectMany(s => s.GetTypes()).Where(IsConsumer))
        {
            consumer.IsPublic.ShouldBeTrue(consumer.FullName);
        }
    }

    [Fact]
    public void A_service_acts_on_an_event_in_one_consumer_because_its_inbox_lets_each_event_act_once()
    {
        foreach (var service in Solution.Services)
        {
            service
                .GetTypes()
                .Where(IsConsumer)
                .SelectMany(t => t.GetInterfaces().Where(i => i.Name == "IConsumer`1").Select(i => i.ToString()))
                .ShouldBeUnique(service.GetName().Name);
        }
    }

    [Fact]
    public void Every_handle_that_waits_takes_a_cancellation_token_and_none_more_than_six_parameters()
    {
        var handles = Solution
            .Services.SelectMany(s => s.GetTypes())
            .SelectMany(t =>
                t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
                    .Where(m => m.Name is "Handle" or "HandleAsync")
            )
            .ToList();
        handles.ShouldNotBeEmpty();
        foreach (var handle in handles)
        {
            var where = handle.DeclaringType!.FullName;
            if (typeof(Task).IsAssignableFrom(handle.ReturnType)) // one that waits for nothing has nothing to cancel
            {
                handle.GetParameters().ShouldContain(p => p.ParameterType == typeof(CancellationToken), where);
            }

            handle.GetParameters().Length.ShouldBeLessThanOrEqualTo(6, where);
        }
    }

    internal static bool IsConsumer(Type type) =>
        type is { IsClass: true, IsAbstract: false }
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition().FullName == "MassTransit.IConsumer`1");
}
