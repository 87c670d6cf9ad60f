using Organizations.Data;
using Organizations.Features.Institutions;
using Platform.ServiceDefaults;

var app = PlatformHost.Create<OrganizationsDb>(args, "organizations").Build().UsePlatform();
app.MapInstitutions();
await app.RunPlatformAsync(args);
