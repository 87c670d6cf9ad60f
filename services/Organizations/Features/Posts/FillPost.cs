using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
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
        Take(db, post, person, request, clock.Today());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok((await new[] { post }.OnDayAsync(clock.Today(), step.Scope.Caller, db, ct))[0]);
    }

    /// <summary>The person takes the post.</summary>
    public static void Take(OrganizationsDb db, Post post, Person person, FillPostRequest request, DateOnly today)
    {
        foreach (var happened in post.Fill(person, request.On, request.Until, today))
        {
            db.Publish(happened);
        }
    }
}
