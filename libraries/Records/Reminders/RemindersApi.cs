using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Records.Rules;

namespace Platform.Records.Reminders;

/// <summary>How many days before a due date the place is reminded, from a day on.</summary>
/// <param name="Days">Days before the due date; none: only what is overdue.</param>
/// <param name="Source">The document that sets the rule.</param>
public sealed record SetReminderRuleRequest(
    [property: Required, Length(0, ReminderRule.MostSteps)] IReadOnlyList<int> Days,
    DateOnly ValidFrom,
    [property: Required, StringLength(200, MinimumLength = 2)] string Source
);

/// <summary>A reminder rule as the API shows it.</summary>
/// <param name="Division">Null: everywhere.</param>
/// <param name="Days">Days before the due date, the largest first; what is overdue is always reminded of.</param>
public sealed record ReminderRuleView(
    Guid Id,
    DivisionCode? Division,
    IReadOnlyList<int> Days,
    DateOnly ValidFrom,
    string Source,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static ReminderRuleView Of(ReminderRule r) =>
        new(r.Id, r.Division == default ? null : r.Division, r.Days, r.ValidFrom, r.Source, r.Version, r.UpdatedAt);
}

/// <summary>到期提醒: the rules of reminders, and the job that reminds.</summary>
public static class RemindersApi
{
    private const int LongestAhead = 366;

    private static readonly ErrorDefinition RuleStands = new(
        "reminder.rule-stands",
        ErrorKind.Conflict,
        "{0:yyyy-MM-dd} 起的提醒规则已经存在。",
        "There is a reminder rule from {0:yyyy-MM-dd} already."
    );

    /// <summary>Reminds of the due dates registered as <see cref="DueDates"/>.</summary>
    public static IServiceCollection AddReminders(this IServiceCollection services) =>
        services.AddSingleton<RemindOfDueDatesJob>().AddHostedService(p => p.GetRequiredService<RemindOfDueDatesJob>());

    /// <summary>Maps the rules in a collection.</summary>
    /// <param name="of">Makes the names of the operations: List<c>Team</c>ReminderRules.</param>
    public static void MapReminderRules(this RouteGroupBuilder collection, string of)
    {
        collection.MapGet("/reminder-rules", ListAsync).WithName($"List{of}ReminderRules");
        collection.MapPost("/reminder-rules", SetAsync).WithName($"Set{of}ReminderRule").For(Roles.CountyAndAbove).AnsweredByAUser();
    }

    /// <summary>Every rule that counts, or will, in the place: its own and its superiors'.</summary>
    internal static async Task<Ok<Page<ReminderRuleView>>> ListAsync(Scope scope, DbContext db, CancellationToken ct) =>
        TypedResults.Ok(Page.Whole((await db.Set<ReminderRule>().ListApplyingAsync(scope.Division, ct)).Select(ReminderRuleView.Of)));

    /// <summary>Sets the days on which the place is reminded, from a day on.</summary>
    internal static async Task<Ok<ReminderRuleView>> SetAsync(
        SetReminderRuleRequest request,
        Scope scope,
        DbContext db,
        CancellationToken ct
    )
    {
        List<FieldError> wrong =
        [
            .. request
                .Days.Index()
                .Where(d => d.Item is < 0 or > LongestAhead)
                .Select(d => new FieldError($"days[{d.Index}]", CoreErrors.Range, [0, LongestAhead])),
        ];
        if (wrong.Count > 0)
        {
            throw DomainException.ForFields(wrong);
        }

        var rule = ReminderRule.Set(scope.Division, request.ValidFrom, request.Days, request.Source.Trim());
        return TypedResults.Ok(ReminderRuleView.Of(await db.SetRuleAsync(rule, RuleStands, ct)));
    }
}
