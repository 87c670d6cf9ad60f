using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Platform.Hosting.Operations;

/// <summary>Takes the paths of requests once before the service says that it is ready, so that no caller waits for what is made at first
/// use: routes, the model of the database, queries, serializers, connections, the issuer's keys.</summary>
public static class WarmUp
{
    /// <summary>Ready comes after the warm-up, or after the seconds of <c>Platform:WarmUpSeconds</c> (30; 0: there is none).</summary>
    /// <param name="builder">Of a server; its database and its own token are warmed as far as it has them.</param>
    /// <param name="paths">Read in addition to the lists of the server's own collections.</param>
    public static void AddWarmUp(this WebApplicationBuilder builder, params string[] paths)
    {
        var atMost = TimeSpan.FromSeconds(builder.Configuration.GetValue("Platform:WarmUpSeconds", 30));
        if (atMost <= TimeSpan.Zero)
        {
            return;
        }

        builder
            .Services.AddSingleton(p => ActivatorUtilities.CreateInstance<WarmUpRequests>(p, atMost, paths))
            .AddHostedService(p => p.GetRequiredService<WarmUpRequests>());
        builder.Services.AddHealthChecks().AddCheck<WarmUpRequests>("warm-up", tags: ["ready"]);
    }
}
