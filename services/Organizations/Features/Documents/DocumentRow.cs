using Organizations.Domain;
using Platform.Core;

namespace Organizations.Features.Documents;

/// <summary>A line of the register of policy documents.</summary>
internal sealed class DocumentRow
{
    public DivisionCode? Division { get; set; }

    public string? Title { get; set; }

    public string? Number { get; set; }

    public string? Issuer { get; set; }

    public DocumentCategory? Category { get; set; }

    public DateOnly? IssuedOn { get; set; }

    public DateOnly? RepealedOn { get; set; }

    /// <summary>The title without its brackets.</summary>
    internal string PlainTitle => Title!.Trim('《', '》');

    internal static DocumentRow Of(Document d) =>
        new()
        {
            Division = d.Division,
            Title = d.Title,
            Number = d.Number,
            Issuer = d.Issuer,
            Category = d.Category,
            IssuedOn = d.IssuedOn,
            RepealedOn = d.EndedOn,
        };

    /// <summary>The document was issued as the row says.</summary>
    internal IssueDocumentRequest Issue() => new(PlainTitle, Number, Issuer!, Category!.Value, IssuedOn!.Value, null);

    /// <summary>The repeal the row names; null if it names none, or the document has ended already.</summary>
    internal RepealDocumentRequest? Repeal(Document document) =>
        RepealedOn is { } on && document.State == DocumentState.InForce ? new(on) : null;
}
