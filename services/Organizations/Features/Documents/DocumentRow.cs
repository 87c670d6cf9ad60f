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
}
