using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Platform.Core;

namespace Platform.Hosting.Access;

/// <summary>
/// The issuer's signing keys, without which a token can be neither accepted nor refused. A service is not ready before it has read them
/// once; afterwards it uses the cached copy.
/// </summary>
internal sealed class IssuerKeys(IOptionsMonitor<JwtBearerOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await AreKnownAsync(options.Get(JwtBearerDefaults.AuthenticationScheme), cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The issuer's signing keys can't be read.");

    /// <summary>
    /// A token that can't be checked because the keys are missing is the platform's failure, not the caller's: 503, to be tried again. A
    /// 401 would send the caller to sign in again.
    /// </summary>
    public static async Task ExcuseAsync(AuthenticationFailedContext context)
    {
        if (
            context.Exception is SecurityTokenSignatureKeyNotFoundException
            && !await AreKnownAsync(context.Options, context.HttpContext.RequestAborted)
        )
        {
            RefusedAnswer.Remember(context.HttpContext, CoreErrors.PeerUnavailable.Because("identity"));
        }
    }

    private static async Task<bool> AreKnownAsync(JwtBearerOptions options, CancellationToken ct)
    {
        try
        {
            return options.ConfigurationManager is not { } manager || (await manager.GetConfigurationAsync(ct)).SigningKeys.Count > 0;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
