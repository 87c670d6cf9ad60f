using Organizations.Domain;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Records.Persons;

namespace Organizations.Features.Posts;

/// <summary>A post and its holder on a day.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Division">Its place; on a past day, by the code of that day.</param>
/// <param name="InstitutionId">The institution it belongs to; null: the place itself.</param>
/// <param name="Post">Stable word.</param>
/// <param name="Title">As people write it.</param>
/// <param name="Heads">The holder heads the institution.</param>
/// <param name="Holder">The holder on the day; null if the post is vacant.</param>
/// <param name="EstablishedOn">First day, if known.</param>
/// <param name="AbolishedOn">The day it ended.</param>
/// <param name="Withdrawn">Who withdrew the registration, when and why.</param>
/// <param name="Version">For If-Match.</param>
public sealed record PostView(
    Guid Id,
    DivisionCode Division,
    Guid? InstitutionId,
    string Post,
    string Title,
    bool Heads,
    HolderView? Holder,
    DateOnly? EstablishedOn,
    DateOnly? AbolishedOn,
    ActedBy? Withdrawn,
    int Version,
    DateTimeOffset UpdatedAt
) : IShowsOthers
{
    object? IShowsOthers.Others => Holder;

    internal static PostView Of(Post post, DateOnly day, IReadOnlyDictionary<string, Person> persons, Caller caller) =>
        new(
            post.Id,
            post.DivisionOn(day),
            post.InstitutionId,
            post.Word,
            post.Title,
            post.Heads,
            post.HolderOn(day) is { } tenure ? HolderView.Of(tenure, persons[tenure.Person], caller, post.Division) : null,
            post.EstablishedOn,
            post.AbolishedOn <= day ? post.AbolishedOn : null,
            post.Withdrawn,
            post.Version,
            post.UpdatedAt
        );
}

/// <summary>A person's time in a post.</summary>
/// <param name="Person">With the name at that time.</param>
/// <param name="From">First day.</param>
/// <param name="Until">The first day after it; null while it lasts.</param>
public sealed record HolderView(PersonView Person, DateOnly From, DateOnly? Until)
{
    internal static HolderView Of(Tenure tenure, Person person, Caller caller, DivisionCode place) =>
        new(PersonView.Of(person, caller, place) with { Name = tenure.Name }, tenure.From, tenure.Until);
}
