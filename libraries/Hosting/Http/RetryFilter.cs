using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Platform.Hosting.Http;

/// <summary>
/// Two requests may do the same at the same moment. The one that commits second violates a unique index, finds a record changed, or is
/// chosen to end a deadlock; nothing of it is stored. Its handling runs again from the start and meets what the other has done: the person
/// is known, the name is taken by a record that the refusal can name, the sheet's rows are unchanged.
/// </summary>
/// <remarks>Around everything else, so that a repeatable request begins a new transaction.</remarks>
internal sealed class RetryFilter : IEndpointFilter
{
    private const int Attempts = 6;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return await next(context);
        }

        http.Request.EnableBuffering(); // a sheet is read in the handling itself
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await next(context);
            }
            catch (Exception e) when (attempt < Attempts && IsOvertaken(e))
            {
                http.RequestServices.GetRequiredService<DbContext>().ChangeTracker.Clear();
                if (http.Request.Body.CanSeek)
                {
                    http.Request.Body.Position = 0;
                }
            }
        }
    }

    private static bool IsOvertaken(Exception exception) =>
        exception switch
        {
            DbUpdateConcurrencyException => true,
            PostgresException e => e.SqlState
                is PostgresErrorCodes.UniqueViolation
                    or PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.SerializationFailure,
            DbUpdateException or InvalidOperationException when exception.InnerException is { } inner => IsOvertaken(inner),
            _ => false,
        };
}
