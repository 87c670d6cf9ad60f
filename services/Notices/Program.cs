using Notices.Channels;
using Notices.Data;
using Notices.Features.Notices;
using Notices.Features.Subscriptions;
using Notices.Sending;
using Platform.Cells.Hosting;
using Platform.Hosting;
using Platform.Records.Places.Consumers;

var builder = PlatformHost.Create<NoticesDb>(args, "notices", typeof(FollowPlaces<NoticesDb>));
builder.AddCells();
builder.Services.AddChannels();
builder.Services.AddSending();
builder.Services.AddScoped<Announcement>();
var app = builder.Build().UsePlatform();
app.MapNotices();
app.MapSubscriptions();
await app.RunPlatformAsync(args);
