using Gateway;
using Gateway.Data;
using Gateway.Documents;
using Gateway.Pages;
using Gateway.Routing;
using Gateway.Security;
using Gateway.Sessions;
using Gateway.Status;
using Platform.Hosting.Operations;

var builder = WebApplication.CreateBuilder(args);
builder.AddSettingsFiles();
builder.AddTelemetry("gateway");
builder.AddDatabase();
builder.AddCallers();
builder.AddProxy();
builder.AddGateway();

var app = builder.Build();
app.UseGateway();
app.MapProxy();
app.MapSessions();
app.MapDocuments();
app.MapStatus();
app.MapPages();
app.MapHealth();
app.MapOwnRoutes();
await (
    args switch
    {
        ["migrate", ..] => app.MigrateAsync(),
        ["await-schema"] => app.AwaitSchemaAsync(),
        ["openapi", var folder, var file, ..] => app.WriteDocumentAsync(folder, file),
        _ => app.RunAsync(),
    }
);
