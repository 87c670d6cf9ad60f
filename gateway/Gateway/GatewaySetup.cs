using System.Net.Http.Headers;
using Gateway.Documents;
using Gateway.Limits;
using Gateway.Records;
using Gateway.Routing;
using Gateway.Security;
using Gateway.Sessions;
using Gateway.Status;
using Microsoft.AspNetCore.Http.Json;
using Platform.Hosting.Errors;
using Platform.Hosting.Http;
using Platform.Hosting.Operations;

namespace Gateway;

/// <summary>The gateway's services and middleware: limits, language, and the order in which they see a request.</summary>
internal static class GatewaySetup
{
    public static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(
            (context, kestrel) =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = context.Configuration.GetValue<long>("Bodies:Bytes");
            }
        );
        builder.AddTrustedProxies();
        var services = builder.Services;
        builder.AddGracefulShutdown();
        builder.AddWarmUp("/v1/divisions/000000/institutions", "/");
        services.AddSingleton(TimeProvider.System);
        services.AddHostedService<ReleaseMemoryJob>().AddHostedService<RotateLogJob>();
        services.AddProblems();
        services.Configure<JsonOptions>(o => PlatformJson.Apply(o.SerializerOptions));
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = ["application/json", "application/problem+json", "text/css", "text/javascript", "application/javascript"];
        });
        services.AddOptions<Quotas>().BindConfiguration("Limits");
        services.AddSingleton<RateLimits>().AddSingleton<ServiceDocuments>().AddSingleton<ServiceChecks>().AddSingleton<PlaceNames>();
        services.AddHttpClient(
            ServiceDocuments.Client,
            client =>
            {
                client.Timeout = TimeSpan.FromSeconds(3);
                client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("gateway", null));
            }
        );
        services.AddRazorComponents();
    }

    public static void UseGateway(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<RequestLog>();
        app.Use(TraceHeader.SayAsync);
        app.Use(ClientHeaders.DropAsync);
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler();
        app.UseRequestLocalization(o => o.SetDefaultCulture("zh").AddSupportedCultures("zh", "en").AddSupportedUICultures("zh", "en"));

        // The length of a compressed answer can reveal a secret next to text an attacker chooses; only answers to a session contain
        // secrets.
        app.UseWhen(context => context.Request.Headers.Cookie.Count == 0, cookieless => cookieless.UseResponseCompression());
        app.UseMiddleware<BodyLimit>();
        app.UseStaticFiles();
        app.Use(AnswerHeadAsync);
        app.Use(RecordRoutes.AnswerAsync);
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<RateLimitMiddleware>();
        app.UseAuthorization();
        app.Use(AntiForgery.CheckAsync);
    }

    // What the gateway answers itself, and pages of services; a read of the API goes to its service as a HEAD.
    private static Task AnswerHeadAsync(HttpContext context, RequestDelegate next) =>
        context.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal) ? next(context) : HeadRequests.AnswerAsync(context, next);
}
