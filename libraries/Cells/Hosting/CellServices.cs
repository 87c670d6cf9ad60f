using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;

namespace Platform.Cells.Hosting;

/// <summary>Adding cells to a program.</summary>
public static class CellServices
{
    /// <summary>What every service database has for cells: which counties it holds, which files it waits for.</summary>
    public static readonly SchemaPart Schema = new($"{CountyResidency.Schema};\n{WantedFiles.Schema}")
    {
        Policies = type => CellRecords.IsOfOneCell(type) ? CountyPolicies.Of(type.GetTableName()!) : [],
        ReadOnlyTables = ["elsewhere"],
    };

    /// <summary>A service of the platform in its cell: it consumes the queues of the counties placed there, refuses changes of others, and
    /// keeps a copy of what is above them.</summary>
    public static WebApplicationBuilder AddCells(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddPlacement().AddSingleton(Schema);
        if (services.Any(s => s.ServiceType == typeof(CountyEndpoints)))
        {
            services.AddHostedService<CountyQueuesJob>();
        }

        if (builder.Configuration.GetConnectionString(RefreshSuperiorCopiesJob.Above) is not null)
        {
            services.AddHostedService<RefreshSuperiorCopiesJob>();
        }

        return builder;
    }

    /// <summary>The placement alone, for a program that is in no cell.</summary>
    public static IServiceCollection AddPlacement(this IServiceCollection services) =>
        services.AddSingleton<PlacementFile>().AddHostedService<ReadPlacementFileJob>();
}
