using Platform.Cells.Hosting;
using Platform.Hosting;
using Platform.Records.Audit;
using Platform.Records.Files;
using Platform.Records.Persons;
using Platform.Records.Places;
using Platform.Records.Reminders;
using SocialForces.Data;
using SocialForces.Features;
using SocialForces.Features.Agreements;
using SocialForces.Features.Forces;
using SocialForces.Features.Mobilizations;
using SocialForces.Features.Reminders;

var builder = PlatformHost.Create<SocialForcesDb>(args, "social-forces");
builder.AddCells();
builder.Services.AddPersons();
builder.Services.AddTravel(builder.Configuration);
builder.Services.AddFiles<SocialForcesDb>(db => db.UnreferredFiles());
builder.Services.AddSingleton<AgreementCalendarJob>().AddHostedService(p => p.GetRequiredService<AgreementCalendarJob>());
builder.Services.AddSingleton<MobilizationDeadlinesJob>().AddHostedService(p => p.GetRequiredService<MobilizationDeadlinesJob>());
builder
    .Services.AddScoped<DueDates, ForceGradesDue>()
    .AddScoped<DueDates, ForceInsuranceDue>()
    .AddScoped<DueDates, ForceMembersDue>()
    .AddReminders();
var app = builder.Build().UsePlatform();
app.MapForces();
app.MapAudit("forces", "Force");
app.MapAgreements();
app.MapMobilizations();
app.MapFiles("force-files");
app.MapPeerService<SocialForcesGrpc>();
await app.RunPlatformAsync(args);
