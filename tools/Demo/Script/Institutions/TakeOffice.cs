using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>任职: a person holds a post from a day on; the post is created if it does not exist.</summary>
/// <param name="Post">Stable word of the post.</param>
/// <param name="OfInstitution">The post belongs to the institution of the place, not to the place itself.</param>
internal sealed record TakeOffice(DateOnly On, DemoDivision Where, Actor By, string Post, string Title, Person Person, bool OfInstitution)
    : Step(On, Where.Code, By)
{
    public override string Doing => "任职";

    public override IEnumerable<Thing> Makes => [Thing.Holder(Place, Post)];

    public override IEnumerable<Need> Needs => OfInstitution ? [Needed(Thing.Institution(Place))] : [];

    public override string Key => $"post {Place} {Post} {On:MMdd}";

    public override async Task<bool> PlayAsync(StepContext stage, CancellationToken ct)
    {
        var known = (Place, Post);
        var post = await stage.Records.Posts.FindAsync(known, ct);
        if (post?.Holder is { } holder && (holder.Person.Name == Person.Name || holder.From >= On))
        {
            return false;
        }

        var performer = await stage.AsAsync(By, ct);
        post ??= await performer.PostAsync<PostRecord>(
            StepContext.PathOf(Place, "posts"),
            new
            {
                post = Post,
                title = Title,
                institutionId = OfInstitution ? (await stage.Records.Institutions.FindAsync(Place, ct))?.Id : null,
            },
            stage.KeyOf(this, "post"),
            ct
        );
        post = await performer.PostAsync<PostRecord>(
            StepContext.PathOf(Place, $"posts/{post.Id}/hold"),
            new { person = new { name = Person.Name, phone = Person.Phone }, on = On },
            stage.KeyOf(this, "hold"),
            ct
        );
        await stage.Records.Posts.KeepAsync(known, post, ct);
        return true;
    }
}
