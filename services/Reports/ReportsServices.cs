using MassTransit;
using Npgsql;
using Platform.Hosting.Messaging;
using Reports.Data;
using Reports.Domain.Catalogue;
using Reports.Domain.Evaluation;
using Reports.Domain.Templates;
using Reports.Features.Facts;
using Reports.Features.Figures;
using Reports.Features.Rebuilds;
using Reports.Features.WorkReports;

namespace Reports;

/// <summary>What this service registers in addition to what every service has.</summary>
internal static class ReportsServices
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        var root = AppContext.BaseDirectory;
        var catalogue = FigureCatalogue.Read(File.ReadAllText(Path.Combine(root, "Catalogue", "figures.json")));
        var templates = Directory
            .GetFiles(Path.Combine(root, "Templates"), "*.zh.txt")
            .Select(file => (Id: Path.GetFileName(file)[..^".zh.txt".Length], Text: File.ReadAllText(file)))
            .Select(t => ReportTemplate.Read(t.Id, t.Text, catalogue, whole: !WorkReportRules.IsOfCounty(t.Id)))
            .ToDictionary(t => t.Id, StringComparer.Ordinal);
        services.AddSingleton(catalogue).AddSingleton<FigureEvaluation>().AddSingleton<FigureReader>().AddSingleton<FactWriter>();
        services
            .AddSingleton(p => new WorkReportRules(catalogue, templates, p.GetRequiredService<NpgsqlDataSource>()))
            .AddSingleton<WorkReportWriter>()
            .AddTransient(p => new FactsFromJournals(
                p.GetRequiredService<NpgsqlDataSource>(),
                p.GetRequiredService<FactWriter>(),
                PublishingServices.Journals(p)
            ));
        services.AddSingleton(new InboxOpening(RollupLock.Share));
        services.AddSingleton<WriteDownUncounted>().AddReceiveObserver(p => p.GetRequiredService<WriteDownUncounted>());
        services.AddConsumeObserver(p => p.GetRequiredService<WriteDownUncounted>());
        services.AddHostedService<FoldRollupsJob>().AddHostedService<WriteWorkReportsJob>().AddHostedService<RunRebuildsJob>();
        return services.AddJournals();
    }
}
