using ContingencyPlans.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Records.Persons;
using Platform.Registers;

namespace ContingencyPlans.Features.Documents;

/// <summary>The contacts of a plan today.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Complete">Every contact was found; otherwise the contacts show which one was not.</param>
public sealed record PlanContactsView(DateOnly AsOf, bool Complete, IReadOnlyList<PlanContactView> Contacts);

/// <summary>One of them.</summary>
/// <param name="Phone">In full for callers who keep the records of the plan's place, else masked.</param>
/// <param name="Note">Why there is no name.</param>
public sealed record PlanContactView(
    DivisionCode Division,
    string Place,
    string? Post,
    string Title,
    string Duty,
    ContactState State,
    string? Name,
    string? Phone,
    string? Note
);

internal static class GetPlanContacts
{
    public static async Task<Ok<PlanContactsView>> HandleAsync(
        Guid id,
        Scope scope,
        ContingencyPlansDb db,
        ResolvedContacts resolved,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var plan = await db.Plans.AsNoTracking().RequireAsync(scope, id, ct);
        var open = scope.Caller.MayRead(plan.Division);
        var contacts = await resolved.OfAsync(await db.ContentOfAsync(id, ct), ct);
        return TypedResults.Ok(
            new PlanContactsView(
                clock.Today(),
                contacts.All(c => c.State == ContactState.Held),
                [
                    .. contacts.Select(c => new PlanContactView(
                        c.Contact.Division,
                        c.Place,
                        c.Contact.Post,
                        c.Title,
                        c.Contact.Duty,
                        c.State,
                        c.Name,
                        open ? c.Phone : PersonMask.Phone(c.Phone),
                        c.State.Note()?.ToString()
                    )),
                ]
            )
        );
    }

    internal static Heading? Note(this ContactState state) =>
        state switch
        {
            ContactState.Vacant => new("职务空缺", "the post is vacant"),
            ContactState.None => new("该区划未设此岗位", "no such post at the place"),
            ContactState.Unknown => new("暂时无法查询", "can't be asked at the moment"),
            _ => null,
        };
}
