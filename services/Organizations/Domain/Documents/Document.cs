using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Files;

namespace Organizations.Domain;

/// <summary>政策文件: a policy document issued by a division's party committee, government or bureau.</summary>
public sealed class Document : IStandsAtPlace
{
    private Document() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>4 to 200 characters.</summary>
    public string Title { get; private set; } = "";

    /// <summary>文号 in its normal form: 临县应急发〔2026〕3号; null: none.</summary>
    public string? Number { get; private set; }

    /// <summary>发文机关 as signed, 2 to 100 characters.</summary>
    public string Issuer { get; private set; } = "";

    /// <summary>Kind of document, for the register and the figures.</summary>
    public DocumentCategory Category { get; private set; }

    /// <summary>Level of the issuing division.</summary>
    public DivisionLevel Level { get; private set; }

    /// <summary>成文日期.</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>The state by the last step; a repeal may be dated in the future, see <see cref="StateOn"/>.</summary>
    public DocumentState State { get; private set; }

    /// <summary>First day not in force, or the day of its withdrawal; null: in force.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The text of the document; null: not attached.</summary>
    public AttachedFile? Attachment { get; private set; }

    /// <summary>Id of the attached file.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>Records an issued document.</summary>
    public static (Document Document, DocumentIssued Event) Issue(
        DivisionCode division,
        DivisionLevel level,
        string title,
        string? number,
        string issuer,
        DocumentCategory category,
        DateOnly on,
        DateOnly today
    )
    {
        BrokenFields.RefuseFirst(BrokenRules(number, on, null, today));
        var document = new Document
        {
            Division = division,
            Level = level,
            Title = title,
            Number = string.IsNullOrWhiteSpace(number) ? null : DocumentNumber.Normalise(number),
            Issuer = issuer,
            Category = category,
            IssuedOn = on,
        };
        return (document, new DocumentIssued(document.Id, title, document.Number, issuer, Words.Of(category), on) { Division = division });
    }

    /// <summary>Every rule that a document issued on a day, and perhaps repealed on another, breaks, at its field.</summary>
    public static IEnumerable<FieldError> BrokenRules(string? number, DateOnly issuedOn, DateOnly? repealedOn, DateOnly today)
    {
        if (issuedOn > today)
        {
            yield return new("issuedOn", DocumentErrors.NotYet, [issuedOn]);
        }

        if (!string.IsNullOrWhiteSpace(number) && DocumentNumber.Normalise(number) is null)
        {
            yield return new("number", DocumentErrors.NumberMalformed, [number]);
        }

        foreach (var broken in BrokenRepeal(issuedOn, repealedOn, "repealedOn"))
        {
            yield return broken;
        }
    }

    /// <summary>Attaches the text, and replaces an earlier file.</summary>
    public void Attach(StoredFile file)
    {
        RequireInForce();
        (Attachment, FileId) = (AttachedFile.Of(file), file.Id);
    }

    /// <summary>废止: not in force from the date on.</summary>
    public DocumentWithdrawn Repeal(DateOnly on)
    {
        BrokenFields.RefuseFirst(BrokenRepeal(IssuedOn, on, "on"));
        return End(DocumentState.Repealed, on);
    }

    /// <summary>撤回: it was recorded by mistake.</summary>
    public DocumentWithdrawn Withdraw(DateOnly on) => End(DocumentState.Withdrawn, on);

    /// <summary>Its state on a day.</summary>
    public DocumentState StateOn(DateOnly day) => State == DocumentState.Repealed && day < EndedOn ? DocumentState.InForce : State;

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        Division = to;
        return null;
    }

    /// <summary>Stays at the old code, where the superiors still find it.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) => null;

    private static IEnumerable<FieldError> BrokenRepeal(DateOnly issuedOn, DateOnly? on, string field) =>
        on < issuedOn ? [new(field, DocumentErrors.RepealedBeforeIssued, [issuedOn])] : [];

    private DocumentWithdrawn End(DocumentState state, DateOnly on)
    {
        RequireInForce();
        (State, EndedOn) = (state, on);
        return new DocumentWithdrawn(Id, Title, Words.Of(Category), IssuedOn, on, Repealed: state == DocumentState.Repealed)
        {
            Division = Division,
        };
    }

    private void RequireInForce()
    {
        if (State != DocumentState.InForce)
        {
            throw DocumentErrors.Ended.Because(Title, EndedOn!);
        }
    }
}
