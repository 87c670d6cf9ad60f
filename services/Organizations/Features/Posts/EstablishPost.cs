using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
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
        var institution = request.InstitutionId is { } id ? await db.Institutions.RequireAsync(scope, id, ct) : null;
        var context = await PostContext.LoadAsync(db, [institution?.Division ?? scope.Division], clock.Today(), ct);
        var post = Take(context, scope.Division, institution, request);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created(
            $"/v1/divisions/{post.Division}/posts/{post.Id}",
            (await new[] { post }.OnDayAsync(clock.Today(), scope.Caller, db, ct))[0]
        );
    }

    /// <summary>The place, or the institution, has the post.</summary>
    public static Post Take(PostContext context, DivisionCode place, Institution? institution, EstablishPostRequest request)
    {
        var (word, title) = (PostWords.Of(request.Post), request.Title.Trim());
        var post = institution is null
            ? Post.Establish(word, place, context.LevelOf(place, request.EstablishedOn), title, request.EstablishedOn)
            : Post.Establish(word, institution, title, request.EstablishedOn);
        if (post.Heads && context.HeadOf(post.InstitutionId) is { } other)
        {
            throw PostErrors.HeadExists.Because(other);
        }

        context.Established(post);
        return post;
    }
}
