using Drills.Data;
using Drills.Features.Drills;
using Drills.Features.Trainings;
using Platform.ServiceDefaults;
using Platform.ServiceDefaults.Files;
using Platform.ServiceDefaults.Persons;
using Platform.ServiceDefaults.Places;

var builder = PlatformHost.Create<DrillsDb>(args, "drills", typeof(KeepPlaces<DrillsDb>));
builder.Services.AddPersons();
builder.Services.AddFiles<DrillsDb>(db => db.UnreferredFiles());
var app = builder.Build().UsePlatform();
app.MapDrills();
app.MapTrainings();
app.MapFiles("drill-files");
await app.RunPlatformAsync(args);
