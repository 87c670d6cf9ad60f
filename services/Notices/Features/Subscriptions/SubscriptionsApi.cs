using Notices.Features.Rules;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Notices.Features.Subscriptions;

/// <summary>通知订阅: who at which place is notified of what, and how.</summary>
internal static class SubscriptionsApi
{
    public static void MapSubscriptions(this IEndpointRouteBuilder app)
    {
        var subscriptions = app.MapCollection("notice-subscriptions");
        subscriptions.MapGet("/", ListSubscriptions.HandleAsync).WithName(nameof(ListSubscriptions));
        subscriptions.MapPost("/", BeginSubscription.HandleAsync).WithName(nameof(BeginSubscription)).For(Roles.VillageAndAbove);
        subscriptions.MapRegister<SubscriptionRegister, SubscriptionSheetRow, ListSubscriptionsRequest>(
            "Subscriptions",
            Roles.TownshipAndAbove
        );
        subscriptions.MapGet("/channels", ListChannels.Handle).WithName(nameof(ListChannels));
        subscriptions.MapGet("/rules", SetTellingRule.ListAsync).WithName("ListTellingRules");
        subscriptions
            .MapPost("/rules", SetTellingRule.HandleAsync)
            .WithName(nameof(SetTellingRule))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        subscriptions.MapGet("/{id:guid}", GetSubscription.HandleAsync).WithName(nameof(GetSubscription));
        subscriptions.MapPut("/{id:guid}", ChangeSubscription.HandleAsync).WithName(nameof(ChangeSubscription)).For(Roles.VillageAndAbove);
        subscriptions.MapPost("/{id:guid}/end", EndSubscription.HandleAsync).WithName(nameof(EndSubscription)).For(Roles.VillageAndAbove);
        subscriptions.MapPost("/{id:guid}/try", TrySubscription.HandleAsync).WithName(nameof(TrySubscription)).For(Roles.VillageAndAbove);
    }
}
