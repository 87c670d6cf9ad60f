using System.Runtime.CompilerServices;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Hosting.Data;
using Platform.Hosting.Http;
using Platform.Records.Lists;
using Platform.Records.Persons;
using Platform.Registers;

namespace Organizations.Features.Posts;

/// <summary>One row of the register of posts: a post and one holder's time in it.</summary>
internal sealed class PostRow : IPlacedRow
{
    public DivisionCode? Division { get; set; }

    public string? Post { get; set; }

    public string? Title { get; set; }

    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? IdNumber { get; set; }

    public DateOnly? On { get; set; }

    public DateOnly? Until { get; set; }

    internal static PostRow Of(PostView p) =>
        new()
        {
            Division = p.Division,
            Post = p.Post,
            Title = p.Title,
            Name = p.Holder?.Person.Name,
            Phone = p.Holder?.Person.Phone,
            On = p.Holder?.From,
        };

    /// <summary>The place, or its institution, has the post.</summary>
    internal EstablishPostRequest Establishment() => new(Post!, Title!, null, null);

    /// <summary>The person takes the post; null if the row names none, or the person holds it from that day on already.</summary>
    internal FillPostRequest? Filling(Post post) =>
        Name is null || post.Tenures.Any(t => PersonName.Same(t.Name, Name) && t.From == On)
            ? null
            : new(new(Name, Phone, IdNumber), On ?? throw CoreErrors.Required.At(nameof(On)), Until);
}

/// <summary>The posts of a subtree and who holds them as a sheet. A post not known is set up; a holder not known takes it.</summary>
internal sealed class PostRegister(OrganizationsDb db, PersonKey key, TimeProvider clock)
    : Register<PostRow>(clock),
        IListed<ListPostsRequest>
{
    private PostContext _context = null!;
    private PersonMatcher _persons = null!;

    public ListPostsRequest? List { get; set; }

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
            var p in Pages.All(
                cursor => ListPosts.HandleAsync(List ?? new(), new ListQuery(Limit: Pages.Size, Cursor: cursor), scope, db, Clock, ct),
                ct
            )
        )
        {
            yield return PostRow.Of(p);
        }
    }

    protected override async Task LoadAsync(IReadOnlyList<PostRow> rows, Scope scope, CancellationToken ct)
    {
        _context = await PostContext.LoadAsync(db, rows.Select(r => r.Division!.Value), Today, ct);
        var identities = PersonLookup.IdentitiesOf(rows.Select(r => (r.Name, r.Phone, r.IdNumber)));
        _persons = await db.PersonsAsync(key, scope.Division, identities, ct);
    }

    protected override RowOutcome Apply(PostRow row, Scope scope)
    {
        var place = row.Division!.Value;
        _context.LevelOf(place); // the place exists
        var known = _context.Posts.GetValueOrDefault((place, row.Post!, row.Title!));
        var post = known ?? EstablishPost.Take(_context, place, InstitutionFor(row), row.Establishment());
        var filling = row.Filling(post);
        if (filling is not null)
        {
            var person = db.Recognize(_persons, PersonIdentity.Of(row.Name!, row.Phone, row.IdNumber), place);
            FillPost.Take(db, db.Track(post), person, filling, Today);
        }

        return new(
            known is null ? ImportOutcome.Added
                : filling is not null ? ImportOutcome.Changed
                : ImportOutcome.Unchanged,
            place.Value,
            row.Title
        );
    }

    protected override string ColumnOf(string? field, ErrorDefinition rule) =>
        field is null && rule == PostErrors.HeadExists ? nameof(PostRow.Title) : base.ColumnOf(field, rule);

    private Institution? InstitutionFor(PostRow row) => _context.InstitutionFor(PostWords.Of(row.Post!), row.Division!.Value);
}
