using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Data;
using Platform.Hosting.Messaging;
using Platform.Records.Persons;

namespace Organizations.Features.Posts;

/// <summary>A person takes the post; who held it gives it up that day.</summary>
/// <param name="Person">Who.</param>
/// <param name="On">First day.</param>
/// <param name="Until">For a time that is over: the first day no longer.</param>
public sealed record FillPostRequest([property: Required] PersonRequest Person, DateOnly On, DateOnly? Until);

internal static class FillPost
{
    public static async Task<Ok<PostView>> HandleAsync(
        [AsParameters] RecordStep step,
        FillPostRequest request,
        OrganizationsDb db,
        PersonKey key,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var post = await step.OnAsync(db.Posts, ct);
        var person = await db.RecognizeAsync(key, request.Person.Identity("person."), post.Division, ct);
        foreach (var happened in post.Hold(person, request.On, request.Until, clock.Today()))
        {
            db.Publish(happened);
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await new[] { post }.OnDayAsync(clock.Today(), step.Scope.Caller, db, ct))[0]);
    }
}
