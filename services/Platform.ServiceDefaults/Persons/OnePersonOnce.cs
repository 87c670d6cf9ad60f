using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Platform.ServiceDefaults.Persons;

/// <summary>
/// Two requests may tell of the same unknown person at the same moment; whichever commits second finds the person known after all. It
/// is done once more from the start, and recognizes what the other has added: nobody is refused for the other's speed.
/// </summary>
internal sealed class OnePersonOnce : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (DbUpdateException twice)
            when (twice.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "persons" })
        {
            context.HttpContext.RequestServices.GetRequiredService<DbContext>().ChangeTracker.Clear();
            return await next(context);
        }
    }
}
