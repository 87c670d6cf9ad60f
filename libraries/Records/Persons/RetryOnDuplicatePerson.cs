using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Platform.Hosting.Access;

namespace Platform.Records.Persons;

/// <summary>
/// Two requests may name the same new person at the same moment. The one that commits second violates the unique key; its handling runs
/// again from the start and finds the person that the other has added, so neither is refused.
/// </summary>
internal sealed class RetryOnDuplicatePerson : IRequestRetryFilter
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
