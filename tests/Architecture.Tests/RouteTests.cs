using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Platform.Hosting.Http;

namespace Architecture.Tests;

public sealed class RouteTests
{
    private static readonly string[] Changing = ["POST", "PUT", "PATCH", "DELETE"];

    [Fact]
    public void Every_action_on_an_existing_record_checks_the_version_the_caller_saw()
    {
        var actions = ServiceRoutes
            .All()
            .Where(r =>
                r.RoutePattern.GetParameter("id") is not null
                && r.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Intersect(Changing).Any()
            )
            .ToList();
        actions.Count.ShouldBeGreaterThan(150);
        actions
            .Where(r => !BindsIfMatch(r.Metadata.GetRequiredMetadata<MethodInfo>().GetParameters()))
            .Select(r => r.DisplayName)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Everything_that_is_replaced_or_deleted_asks_for_the_version_the_caller_saw() =>
        ServiceRoutes
            .All()
            .Where(r => r.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Intersect(["PUT", "PATCH", "DELETE"]).Any())
            .Where(r => !BindsIfMatch(r.Metadata.GetRequiredMetadata<MethodInfo>().GetParameters()))
            .Select(r => r.DisplayName)
            .ShouldBeEmpty();

    private static bool BindsIfMatch(IEnumerable<ParameterInfo> parameters) =>
        parameters.Any(p =>
            p.ParameterType == typeof(IfMatch)
            || (p.IsDefined(typeof(AsParametersAttribute)) && p.ParameterType.GetConstructors().Any(c => BindsIfMatch(c.GetParameters())))
        );
}
