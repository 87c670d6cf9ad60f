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

    public string Title { get; private set; } = "";

    /// <summary>文号 in its right form; null if it has none.</summary>
    public string? Number { get; private set; }

    /// <summary>发文机关 as it signs.</summary>
    public string Issuer { get; private set; } = "";

    public DocumentCategory Category { get; private set; }

    /// <summary>Level of the issuing division.</summary>
    public DivisionLevel Level { get; private set; }

    public DateOnly IssuedOn { get; private set; }

    /// <summary>What was decided; a repeal may be for a day to come.</summary>
    public DocumentState State { get; private set; }

    /// <summary>First day it no longer holds, or the day of its withdrawal.</summary>
    public DateOnly? EndedOn { get; private set; }

    public AttachedFile? Attachment { get; private set; }

    /// <summary>Id of the attached file.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>Takes an issued document into the register.</summary>
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

    /// <summary>Attaches the text; another file takes its place.</summary>
    public void Attach(StoredFile file)
    {
        RequireInForce();
        (Attachment, FileId) = (AttachedFile.Of(file), file.Id);
    }

    /// <summary>废止: it no longer holds from the date on.</summary>
    public DocumentWithdrawn Repeal(DateOnly on)
    {
        BrokenFields.RefuseFirst(BrokenRepeal(IssuedOn, on, "on"));
        return End(DocumentState.Repealed, on);
    }

    /// <summary>撤回: it was recorded by mistake.</summary>
    public DocumentWithdrawn Withdraw(DateOnly on) => End(DocumentState.Withdrawn, on);

    /// <summary>Whether it holds on a day.</summary>
    public DocumentState StateOn(DateOnly day) => State == DocumentState.Repealed && day < EndedOn ? DocumentState.InForce : State;

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        Division = to;
        return null;
    }

    /// <summary>Stays where it was made; the superiors still find it there.</summary>
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
