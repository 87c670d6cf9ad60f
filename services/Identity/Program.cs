using Identity;
using Identity.Accounts;
using Identity.Data;
using Identity.OpenId;
using Identity.Pages;
using Platform.ServiceDefaults;

var builder = PlatformHost.CreateWithoutBus<IdentityDb>(args, "identity");
var settings = builder.AddIdentitySettings();
var issuer = builder.Configuration.Issuer();
var key = SigningKey.Read(settings.SigningKeyFile);
builder.Services.AddAccounts(settings);
builder.Services.AddAccountCookies(settings, issuer);
builder.Services.AddSealingKeys(SigningKey.AsCertificate(key));
builder.Services.AddOpenId(settings, issuer, key);
builder.Services.AddAccountPages(settings);
builder.Services.AddHostedService<FirstStart>().AddHostedService<Housekeeping>();

var app = builder.Build();
app.UsePublicAddress(settings);
app.UsePageHeaders(issuer);
app.UseAttemptLimits();
app.UsePlatform();
app.MapOpenId();
app.MapAccountPages();
await app.RunPlatformAsync(args);
