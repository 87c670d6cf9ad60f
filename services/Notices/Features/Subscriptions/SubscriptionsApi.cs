using Notices.Features.Rules;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Notices.Features.Subscriptions;

/// <summary>通知订阅: who at which place is told of what, and how.</summary>
internal static class SubscriptionsApi
{
    public static void MapSubscriptions(this IEndpointRouteBuilder app)
    {
        var subscriptions = app.MapCollection("notice-subscriptions");
        subscriptions.MapGet("/", ListSubscriptions.Handle).WithName(nameof(ListSubscriptions));
        subscriptions.MapPost("/", BeginSubscription.Handle).WithName(nameof(BeginSubscription)).For(Roles.VillageAndAbove);
        subscriptions.MapRegister<SubscriptionRegister, SubscriptionSheetRow>("Subscriptions", Roles.TownshipAndAbove);
        subscriptions.MapGet("/channels", ListChannels.Handle).WithName(nameof(ListChannels));
        subscriptions.MapGet("/rules", SetTellingRule.List).WithName("ListTellingRules");
        subscriptions.MapPost("/rules", SetTellingRule.Handle).WithName(nameof(SetTellingRule)).For(Roles.CountyAndAbove);
        subscriptions.MapGet("/{id:guid}", GetSubscription.Handle).WithName(nameof(GetSubscription));
        subscriptions.MapPut("/{id:guid}", ChangeSubscription.Handle).WithName(nameof(ChangeSubscription)).For(Roles.VillageAndAbove);
        subscriptions.MapPost("/{id:guid}/end", EndSubscription.Handle).WithName(nameof(EndSubscription)).For(Roles.VillageAndAbove);
        subscriptions.MapPost("/{id:guid}/try", TrySubscription.Handle).WithName(nameof(TrySubscription)).For(Roles.VillageAndAbove);
    }
}
