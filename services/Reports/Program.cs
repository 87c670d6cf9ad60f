using Platform.Cells.Hosting;
using Platform.Hosting;
using Platform.Records.Audit;
using Reports;
using Reports.Data;
using Reports.Features.Dashboards;
using Reports.Features.Facts.Consumers;
using Reports.Features.Figures;
using Reports.Features.Rebuilds;
using Reports.Features.WorkReports;

var builder = PlatformHost.Create<ReportsDb>(args, "reports", [.. FactConsumers.All]);
builder.AddCells();
builder.Services.AddReports();

var app = builder.Build();
app.UsePlatform();
app.MapFigures();
app.MapDashboards();
app.MapWorkReports();
app.MapAudit("work-reports", "WorkReport");
app.MapPeerService<FiguresGrpc>();
await app.RunReportsAsync(args);
