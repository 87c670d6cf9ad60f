using Organizations.Domain;
using Platform.Core;
using Platform.Core.Files;

namespace Organizations.Features.Documents;

/// <summary>A policy document as the API shows it; its text is at <c>/content</c>.</summary>
/// <param name="Number">文号.</param>
/// <param name="Level">Level of the issuing division.</param>
/// <param name="EndedOn">Date of repeal or withdrawal.</param>
public sealed record DocumentView(
    Guid Id,
    DivisionCode Division,
    string Title,
    string? Number,
    string Issuer,
    DocumentCategory Category,
    DivisionLevel Level,
    DateOnly IssuedOn,
    DocumentState State,
    DateOnly? EndedOn,
    AttachedFile? Attachment,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    /// <summary>The view of a record on a day.</summary>
    public static DocumentView Of(Document d, DateOnly today) =>
        new(
            d.Id,
            d.Division,
            d.Title,
            d.Number,
            d.Issuer,
            d.Category,
            d.Level,
            d.IssuedOn,
            d.StateOn(today),
            d.EndedOn,
            d.Attachment,
            d.Version,
            d.UpdatedAt
        );
}
