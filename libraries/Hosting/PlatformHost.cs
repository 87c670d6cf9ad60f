using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Platform.Api.Document;
using Platform.Api.Requests;
using Platform.Core.Peers;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Errors;
using Platform.Hosting.Http;
using Platform.Hosting.Messaging;
using Platform.Hosting.Operations;
using Platform.Hosting.Peers;
using Prometheus;

namespace Platform.Hosting;

/// <summary>What every service of the platform is, so that its Program.cs says only what is different.</summary>
public static class PlatformHost
{
    /// <summary>A service with its database, its outbox, its consumers (all of <typeparamref name="TDb"/>'s assembly) and its
    /// API.</summary>
    /// <param name="args">Command line; see <see cref="Commands"/>.</param>
    /// <param name="service">The service's name on the network: <c>rescue-teams</c>.</param>
    /// <param name="consumers">Closed types of generic consumers, which can't be found by looking.</param>
    public static WebApplicationBuilder Create<TDb>(string[] args, string service, params IEnumerable<Type> consumers)
        where TDb : DbContext
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddSettingsFiles();
        builder.AddTelemetry(service);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Host.UseDefaultServiceProvider(o => o.ValidateScopes = true);
        builder.AddGracefulShutdown();
        AddApi(builder, service, typeof(TDb).Assembly);
        AddDatabase<TDb>(builder, service);
        builder.Services.AddBus(builder.Configuration, service, typeof(TDb).Assembly, consumers, topologyOnly: !Commands.Serves(args));
        if (Commands.Serves(args))
        {
            builder.Services.AddSingleton<OutboxMetrics>().AddHostedService<OutboxRelay>();
            builder.AddWarmUp();
            builder.Services.AddHostedService<ReleaseMemoryJob>().AddHostedService<RotateLogJob>();
        }

        return builder;
    }

    /// <summary>Adds what every service answers, then serves; or does what the command line says instead, and ends.</summary>
    public static async Task RunPlatformAsync(this WebApplication app, string[] args)
    {
        if (Commands.Serves(args))
        {
            app.MapPlatform();
            await app.RunAsync();
        }
        else
        {
            await Commands.RunAsync(app, args);
        }
    }

    /// <summary>What every service answers: health, metrics, its OpenAPI document, its journal.</summary>
    public static void MapPlatform(this WebApplication app)
    {
        app.MapHealth();
        app.MapMetrics();
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapPeerService<EventJournal>();
    }

    /// <summary>A gRPC service for peers only: callers need the role <c>service</c>, and <see cref="PeerAccess"/> must allow their
    /// calls.</summary>
    public static void MapPeerService<TService>(this IEndpointRouteBuilder app)
        where TService : class => app.MapGrpcService<TService>().RequireAuthorization(PlaceRequirement.PeerPolicy);

    /// <summary>The pipeline up to routing: refusals, language, bodies that can be read twice, tokens. Call before mapping
    /// routes.</summary>
    public static WebApplication UsePlatform(this WebApplication app)
    {
        app.UseMiddleware<RequestLog>();
        app.UseRequestLocalization(options => // outermost: refusals are said in the caller's language too
        {
            options.SetDefaultCulture("zh").AddSupportedCultures("zh", "en").AddSupportedUICultures("zh", "en");
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.Use(HeadRequests.AnswerAsync);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(ReadableBody.CheckAsync);
        return app;
    }

    private static void AddApi(WebApplicationBuilder builder, string service, Assembly code)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        var self = Caller.Service(service);
        services.AddSingleton(p => new CurrentCaller(
            p.GetRequiredService<IHttpContextAccessor>(),
            http => http is null ? self : Caller.Of(http.User)
        ));
        services.AddScoped(p => p.GetRequiredService<CurrentCaller>().Caller);
        services.AddTokenValidation(builder.Configuration);
        services.AddProblems();
        services.AddRequestLocalization(_ => { });
        services.Configure<JsonOptions>(o => PlatformJson.ApplyToRequests(o.SerializerOptions));
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddApiDocument(service, code);
        services.AddGrpc(o => o.Interceptors.Add<GrpcRefusals>());
        services.AddHttpClient();
        services.AddSingleton<ServiceToken>().AddSingleton<ShownRecord>().AddSingleton(PeerAccess.Of(service));
    }

    private static void AddDatabase<TDb>(WebApplicationBuilder builder, string service)
        where TDb : DbContext
    {
        var services = builder.Services;
        services.AddSingleton(p => DataSources.Create(p.GetRequiredService<IConfiguration>().GetConnectionString("Database"), service));
        services.AddSingleton<OutboxSignal>().AddSingleton<SignalAfterSave>().AddSingleton<SignalAfterCommit>();
        services.AddSingleton<AuditTrail>().AddSingleton<PlaceFence>();
        services.AddDbContextPool<TDb>(
            (p, options) =>
                options
                    .UseNpgsql(p.GetRequiredService<NpgsqlDataSource>())
                    .UseSnakeCaseNamingConvention()
                    .UseApplicationServiceProvider(p)
                    .ReplaceService<IModificationCommandBatchFactory, SaveBatches>()
                    .AddInterceptors(
                        p.GetRequiredService<AuditTrail>(),
                        p.GetRequiredService<PlaceFence>(),
                        p.GetRequiredService<SignalAfterSave>(),
                        p.GetRequiredService<SignalAfterCommit>()
                    )
                    .AddInterceptors(p.GetServices<IInterceptor>())
        );
        services
            .AddHostedService<RemoveOldAnswersJob>()
            .AddHostedService<SealAuditTrailJob>()
            .AddHostedService<VerifyAuditTrailJob>()
            .AddHostedService<DatabaseGaugesJob>();
        services.AddScoped<DbContext>(p => p.GetRequiredService<TDb>());
        services.AddHealthChecks().AddNpgSql(p => p.GetRequiredService<NpgsqlDataSource>(), name: "database", tags: ["ready"]);
    }
}
