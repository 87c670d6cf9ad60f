using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Data;

namespace Organizations.Features.Posts;

/// <summary>A post of the path's place, or of an institution there.</summary>
/// <param name="Post">Stable word: township-head, bureau-head, office-director, ...</param>
/// <param name="Title">As people write it: 县应急管理局局长.</param>
/// <param name="InstitutionId">For a post of an institution.</param>
/// <param name="EstablishedOn">First day, if known.</param>
public sealed record EstablishPostRequest(
    [property: Required, StringLength(40)] string Post,
    [property: Required, StringLength(100, MinimumLength = 2)] string Title,
    Guid? InstitutionId,
    DateOnly? EstablishedOn
);

internal static class EstablishPost
{
    public static async Task<Created<PostView>> HandleAsync(
        EstablishPostRequest request,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var word = PostWords.Of(request.Post);
        var title = request.Title.Trim();
        var post = request.InstitutionId is { } id
            ? Post.Establish(word, await db.Institutions.RequireAsync(scope, id, ct), title, request.EstablishedOn)
            : Post.Establish(
                word,
                scope.Division,
                await db.RequireDivisionAsync(scope.Division, clock.Today(), ct),
                title,
                request.EstablishedOn
            );
        if (
            post.Heads
            && await db
                .Posts.Where(p => p.Heads && p.AbolishedOn == null && p.InstitutionId == post.InstitutionId)
                .Select(p => p.Title)
                .FirstOrDefaultAsync(ct)
                is { } other
        )
        {
            throw PostErrors.HeadExists.Because(other);
        }

        db.Add(post);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{post.Division}/posts/{post.Id}",
            (await new[] { post }.OnDayAsync(clock.Today(), scope.Caller, db, ct))[0]
        );
    }
}
