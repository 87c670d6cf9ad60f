using ContingencyPlans.Data;
using ContingencyPlans.Features;
using ContingencyPlans.Features.Papers;
using ContingencyPlans.Features.Plans;
using Organizations.Protos;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Files;
using Platform.ServiceDefaults.Peers;

var builder = PlatformHost.Create<ContingencyPlansDb>(args, "contingency-plans");
builder.Services.AddFiles<ContingencyPlansDb>(db => db.UnreferredFiles());
builder.Services.AddPeer<OrganizationsService.OrganizationsServiceClient>("organizations");
var app = builder.Build().UsePlatform();
app.MapPlans();
app.MapPapers();
app.MapFiles("plan-files");
app.MapPeerService<ContingencyPlansGrpc>();
await app.RunPlatformAsync(args);
