using Platform.Core;
using Platform.Hosting.Access;
using Platform.Registers;

namespace Organizations.Features.Posts;

/// <summary>职务: posts of places and institutions, and who holds them.</summary>
internal static class PostsApi
{
    public static void MapPosts(this IEndpointRouteBuilder app)
    {
        var posts = app.MapCollection("posts");
        posts.MapGet("/", ListPosts.HandleAsync).WithName(nameof(ListPosts));
        posts.MapPost("/", EstablishPost.HandleAsync).WithName(nameof(EstablishPost)).For(Roles.TownshipAndAbove);
        posts.MapRegister<PostRegister, PostRow, ListPostsRequest>("Posts", Roles.TownshipAndAbove).AnsweredByAUser();
        posts.MapGet("/{id:guid}", GetPost.HandleAsync).WithName(nameof(GetPost));
        posts.MapPut("/{id:guid}", RetitlePost.HandleAsync).WithName(nameof(RetitlePost)).For(Roles.TownshipAndAbove);
        posts.MapGet("/{id:guid}/holders", PostHistory.HandleAsync).WithName(nameof(PostHistory));
        posts.MapPost("/{id:guid}/hold", FillPost.HandleAsync).WithName(nameof(FillPost)).For(Roles.TownshipAndAbove).AnsweredByAUser();
        posts
            .MapPost("/{id:guid}/vacate", VacatePost.HandleAsync)
            .WithName(nameof(VacatePost))
            .For(Roles.TownshipAndAbove)
            .AnsweredByAUser();
        posts
            .MapPost("/{id:guid}/withdraw", WithdrawPost.HandleAsync)
            .WithName(nameof(WithdrawPost))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
        posts
            .MapPost("/{id:guid}/abolish", AbolishPost.HandleAsync)
            .WithName(nameof(AbolishPost))
            .For(Roles.CountyAndAbove)
            .AnsweredByAUser();
    }
}
