using Organizations.Domain;
using Platform.Core;

namespace Organizations.Features.FollowUps;

/// <summary>Something left to do after a change of the directory.</summary>
/// <param name="Kind">rename, sign, plan, count.</param>
/// <param name="Division">The place it is to be done at.</param>
/// <param name="Collection">The collection of the record; divisions for the place itself.</param>
/// <param name="RecordId">The record; null if it does not exist yet: a contract or plan of a new place.</param>
/// <param name="Link">The record's address, or that of the collection where it is to be made.</param>
/// <param name="Name">The record's name or title; of a record that does not exist yet, the place's name.</param>
/// <param name="Reason">Why, in the caller's language.</param>
/// <param name="Since">The day of the change.</param>
public sealed record FollowUpView(
    FollowUpKind Kind,
    DivisionCode Division,
    string Collection,
    Guid? RecordId,
    string Link,
    string Name,
    string Reason,
    DateOnly Since
)
{
    /// <summary>The follow-up of a record.</summary>
    internal static FollowUpView Of(
        FollowUpKind kind,
        DivisionCode division,
        string collection,
        Guid? id,
        string name,
        (string Zh, string En) reason,
        DateOnly since
    )
    {
        var address = $"/v1/divisions/{division}/{collection}";
        var english = System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        return new(
            kind,
            division,
            collection,
            id,
            id is { } record ? $"{address}/{record}" : address,
            name,
            english ? reason.En : reason.Zh,
            since
        );
    }

    /// <summary>The position in the list.</summary>
    internal string[] Keys() => [Division.Value, Collection, RecordId?.ToString() ?? "", Platform.Core.Words.Of(Kind)];
}
