namespace Dapr.Tests.Chart;

/// <summary>Decides as daprd does who may call what, for policies without wildcards: gRPC ignores verbs and minds case.</summary>
internal static class Acl
{
    public static bool Allows(Configuration configuration, string caller, string callersNamespace, string operation)
    {
        var control = configuration.Spec.AccessControl.ShouldNotBeNull();
        var policy = control.Policies!.SingleOrDefault(p =>
            p.AppId == caller && p.Namespace == callersNamespace && p.TrustDomain == control.TrustDomain
        );
        var action =
            policy?.Operations!.SingleOrDefault(o => o.Name == operation)?.Action ?? policy?.DefaultAction ?? control.DefaultAction;
        return action == "allow";
    }
}
