using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Hosting.Messaging;
using Platform.Records.Persons;
using Platform.Registers;

namespace Organizations.Features.Posts;

/// <summary>One row of the register of posts: a post and one holder's time in it.</summary>
public sealed class PostRow : IPlacedRow
{
    public DivisionCode? Division { get; set; }

    public string? Post { get; set; }

    public string? Title { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? IdNumber { get; set; }

    public DateOnly? On { get; set; }

    public DateOnly? Until { get; set; }
}

/// <summary>The posts of a subtree and who holds them as a sheet. A post not known is set up; a holder not known takes it.</summary>
internal sealed class PostRegister(OrganizationsDb db, PersonKey key, TimeProvider clock) : PlacedRegister<PostRow>(db, clock)
{
    private List<Post> _posts = [];
    private ILookup<DivisionCode, Institution> _institutions = null!;
    private PersonMatcher _persons = null!;

    public override Heading Title { get; } = new("职务及任职台账", "Posts and who holds them");

    public override IReadOnlyList<Column<PostRow>> Columns { get; } =
    [
        Division(r => r.Division, "区划代码", "Division"),
        Text(r => r.Post, "职务代称", "Post", required: true, max: 40),
        Text(r => r.Title, "职务名称", "Title", required: true),
        Text(r => r.Name, "姓名", "Name", max: 50),
        Text(r => r.Phone, "手机号码", "Phone", max: 20),
        Text(r => r.IdNumber, "身份证号码", "Identity number", max: 20),
        Date(r => r.On, "任职日期", "Held from"),
        Date(r => r.Until, "免职日期", "Held until"),
    ];

    public override async IAsyncEnumerable<PostRow> Rows(Scope scope, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (
            var p in Pages.All(cursor => ListPosts.HandleAsync(new(null, null, null, null, Pages.Size, cursor), scope, Db, Clock, ct), ct)
        )
        {
            yield return new()
            {
                Division = p.Division,
                Post = p.Post,
                Title = p.Title,
                Name = p.Holder?.Person.Name,
                Phone = p.Holder?.Person.Phone,
                On = p.Holder?.From,
            };
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<PostRow> rows, Scope scope, CancellationToken ct)
    {
        _posts = await Db.Posts.Within(scope.Division).Where(p => p.AbolishedOn == null).ToListAsync(ct);
        _institutions = (await Db.Institutions.Within(scope.Division).Where(i => i.ClosedOn == null).ToListAsync(ct)).ToLookup(i =>
            i.Division
        );
        _persons = await Db.PersonsAsync(key, PersonLookup.IdentitiesOf(rows.Select(r => (r.Name, r.Phone, r.IdNumber))), ct);
    }

    protected override RowOutcome Apply(PostRow row, Scope scope)
    {
        var place = row.Division!.Value;
        var known = _posts.Find(p => p.Division == place && p.Word == row.Post && p.Title == row.Title);
        var post = known ?? Establish(row, place);
        var held = row.Name is not null && !post.Tenures.Any(t => t.Name == row.Name && t.From == row.On);
        if (held)
        {
            Hold(post, row, place);
        }

        return new(
            known is null ? ImportOutcome.Added
                : held ? ImportOutcome.Changed
                : ImportOutcome.Unchanged,
            place.Value,
            row.Title
        );
    }

    private Post Establish(PostRow row, DivisionCode place)
    {
        var word = PostWords.Of(row.Post!);
        var institution = _institutions[place].FirstOrDefault(i => word.Kinds.Contains(i.Kind));
        var post = institution is null
            ? Post.Establish(word, place, LevelOf(row), row.Title!, null)
            : Post.Establish(word, institution, row.Title!, null);
        if (post.Heads && _posts.Find(p => p.Heads && p.InstitutionId == post.InstitutionId) is { } other)
        {
            throw PostErrors.HeadExists.At(nameof(PostRow.Title), other.Title);
        }

        _posts.Add(post);
        Db.Add(post);
        return post;
    }

    private void Hold(Post post, PostRow row, DivisionCode place)
    {
        var on = row.On ?? throw CoreErrors.Required.At(nameof(PostRow.On));
        var (person, unknown) = _persons.Recognize(PersonIdentity.Of(row.Name!, row.Phone, row.IdNumber), place);
        if (unknown)
        {
            Db.Add(person);
        }

        foreach (var happened in post.Hold(person, on, row.Until, Today))
        {
            Db.Publish(happened);
        }
    }
}
