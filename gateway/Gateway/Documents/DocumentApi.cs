using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Gateway.Routing;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Platform.Hosting.Http;
using Scalar.AspNetCore;

namespace Gateway.Documents;

/// <summary>The API's description, for programs and for people.</summary>
internal static class DocumentApi
{
    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        app.MapGet(
                "/openapi/v1.json",
                async Task<IResult> (HttpContext context, ServiceDocuments documents, CancellationToken ct) =>
                {
                    if (await documents.MergedAsync(ct) is { } whole)
                    {
                        return TypedResults.Text(whole, "application/json");
                    }

                    const int After = ServiceDocuments.RetrySeconds;
                    context.Response.Headers.RetryAfter = After.ToString(CultureInfo.InvariantCulture);
                    await Problem.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, GatewayErrors.DocumentIncomplete, After);
                    return TypedResults.Empty;
                }
            )
            .WithMetadata(new Limits.Bucket(Limits.Buckets.Api));
        app.MapGuide();
        app.MapScalarApiReference("/docs", Describe).AllowAnonymous();
    }

    /// <summary>Merges the services' documents in a folder (<c>rescue-teams.json</c>) into one file, without a running service.</summary>
    public static async Task WriteDocumentAsync(this WebApplication app, string folder, string file)
    {
        var routes = app.Services.GetRequiredService<IOptions<RouteTable>>().Value;
        var documents = Directory
            .EnumerateFiles(folder, "*.json")
            .ToDictionary(
                document => Path.GetFileNameWithoutExtension(document),
                document => JsonNode.Parse(File.ReadAllText(document))!.AsObject(),
                StringComparer.Ordinal
            );
        var whole = PublicDocument.Complete(
            DocumentMerge.Merge(documents, routes),
            routes,
            app.Services.GetRequiredService<PublicAddress>()
        );
        await File.WriteAllTextAsync(file, whole.ToJsonString(PlatformJson.Options));
    }

    // Everything comes from the package: no external fonts, telemetry, assistant or proxy; the content security policy enforces it.
    private static void Describe(ScalarOptions options, HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Response.Headers[HeaderNames.ContentSecurityPolicy] =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "font-src 'self' data:; connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        options.WithTitle("乡镇应急管理平台 API").WithNonce(nonce).WithOpenApiRoutePattern("/openapi/v1.json");
        options.DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools().HideClientButton();
    }
}
