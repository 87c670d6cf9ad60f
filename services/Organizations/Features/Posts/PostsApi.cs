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
        posts.MapGet("/", ListPosts.Handle).WithName(nameof(ListPosts));
        posts.MapPost("/", EstablishPost.Handle).WithName(nameof(EstablishPost)).For(Roles.TownshipAndAbove);
        posts.MapRegister<PostRegister, PostRow>("Posts", Roles.TownshipAndAbove);
        posts.MapGet("/{id:guid}", GetPost.Handle).WithName(nameof(GetPost));
        posts.MapPut("/{id:guid}", RetitlePost.Handle).WithName(nameof(RetitlePost)).For(Roles.TownshipAndAbove);
        posts.MapGet("/{id:guid}/holders", PostHistory.Handle).WithName(nameof(PostHistory));
        posts.MapPost("/{id:guid}/hold", HoldPost.Handle).WithName(nameof(HoldPost)).For(Roles.TownshipAndAbove);
        posts.MapPost("/{id:guid}/vacate", VacatePost.Handle).WithName(nameof(VacatePost)).For(Roles.TownshipAndAbove);
        posts.MapPost("/{id:guid}/abolish", AbolishPost.Handle).WithName(nameof(AbolishPost)).For(Roles.CountyAndAbove);
    }
}
