using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Domain;

/// <summary>
/// One institution assessed by one checklist, for as long as both exist: answered by the institution, verified by the county, and open
/// again when something is lost or a newer version requires more.
/// </summary>
public sealed class Attainment : IRecord
{
    private Attainment() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The assessed institution; it has one attainment for each checklist.</summary>
    public Guid InstitutionId { get; private set; }

    /// <summary>The institution's level decides which items apply.</summary>
    public DivisionLevel Level { get; private set; }

    /// <summary>Key of the checklist.</summary>
    public string Standard { get; private set; } = "";

    /// <summary>Number of the version it was last measured by.</summary>
    public int StandardVersion { get; private set; }

    /// <summary>Changed by the steps of the assessment only.</summary>
    public AttainmentState State { get; private set; }

    /// <summary>The items that apply to the level, in the order of the checklist.</summary>
    public IReadOnlyList<AttainmentItem> Items { get; private set; } = [];

    /// <summary>Ids of all files that the items refer to.</summary>
    public List<Guid> Evidence { get; private set; } = [];

    /// <summary>Subject of the account that submitted it; the same account can not verify it.</summary>
    public string? SubmittedBy { get; private set; }

    /// <summary>Business date of the last submission; null: never submitted.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>Subject of the account that verified last; never the one that submitted.</summary>
    public string? VerifiedBy { get; private set; }

    /// <summary>Business date of the last verification; null: never verified.</summary>
    public DateOnly? VerifiedOn { get; private set; }

    /// <summary>达标: business date; null: not attained, or lost again.</summary>
    public DateOnly? AttainedOn { get; private set; }

    /// <summary>Whether the institution may answer.</summary>
    public bool IsOpen => State is AttainmentState.Open or AttainmentState.Returned or AttainmentState.Verified;

    /// <summary>Begins the assessment of an institution with every item open.</summary>
    public static Attainment Start(Institution institution, Standard standard, IReadOnlySet<ItemSource> has)
    {
        var attainment = new Attainment
        {
            Division = institution.Division,
            InstitutionId = institution.Id,
            Level = institution.Level,
            Standard = standard.Key,
        };
        attainment.MeasureBy(standard, has);
        return attainment.Items.Count > 0 ? attainment : throw StandardErrors.NotForLevel.At("standard", standard.Zh);
    }

    /// <summary>Records the institution's answers to some or all items; an answer that follows from the registers can not be
    /// overridden.</summary>
    public void Change(Standard standard, IReadOnlySet<ItemSource> has, IReadOnlyDictionary<string, AttainmentItem> answers)
    {
        RequireOpen();
        MeasureBy(standard, has);
        RequireItems(answers.Keys, "items");
        Items = [.. Items.Select(i => answers.GetValueOrDefault(i.Key) is { } a ? i.Answered(a.Met, a.Note, a.Evidence) : i)];
        MeasureBy(standard, has);
        State = AttainmentState.Open;
    }

    /// <summary>Submits the answers to the county.</summary>
    public AssessmentSubmitted Submit(Standard standard, IReadOnlySet<ItemSource> has, string by, DateOnly on)
    {
        RequireOpen();
        RequireNotBefore(VerifiedOn, on);
        MeasureBy(standard, has);
        var wrong = Items
            .Where(i => i.Met is null)
            .Select(i => new FieldError(i.Key, StandardErrors.Unanswered, []))
            .Concat(WithoutEvidence(standard).Select(i => new FieldError(i.Key, StandardErrors.EvidenceMissing, [])))
            .ToList();
        if (wrong.Count > 0)
        {
            throw DomainException.ForFields(wrong);
        }

        (State, SubmittedBy, SubmittedOn) = (AttainmentState.Submitted, by, on);
        return new AssessmentSubmitted(InstitutionId, Level, Standard, StandardVersion, on) { Division = Division };
    }

    /// <summary>
    /// The county confirms every answer, or returns the items in <paramref name="returned"/>, each with its reason.
    /// </summary>
    public PlatformEvent? Verify(Standard standard, IReadOnlyDictionary<string, string> returned, string by, DateOnly on)
    {
        Require(AttainmentState.Submitted);
        RequireNotBefore(SubmittedOn, on);
        if (by == SubmittedBy)
        {
            throw StandardErrors.OwnSubmission.Because();
        }

        RequireItems(returned.Keys, "returned");
        if (returned.Count == 0 && standard.Number != StandardVersion)
        {
            throw StandardErrors.NewerVersion.Because(standard.Number);
        }

        Items = [.. Items.Select(i => i with { Confirmed = !returned.ContainsKey(i.Key), Reason = returned.GetValueOrDefault(i.Key) })];
        (VerifiedBy, VerifiedOn) = (by, on);
        if (returned.Count > 0)
        {
            State = AttainmentState.Returned;
            return new AssessmentReturned(InstitutionId, Level, Standard, [.. returned.Keys], on) { Division = Division };
        }

        if (!Items.All(i => i.Stands))
        {
            State = AttainmentState.Verified;
            return null;
        }

        (State, AttainedOn) = (AttainmentState.Attained, on);
        return new StandardAttained(InstitutionId, Level, Standard, StandardVersion, on) { Division = Division };
    }

    /// <summary>An attained item was lost: premises given up, equipment destroyed.</summary>
    public StandardLost LoseItem(string key, string note, DateOnly on)
    {
        Require(AttainmentState.Attained);
        RequireNotBefore(AttainedOn, on);
        RequireItems([key], "key");
        Items = [.. Items.Select(i => i.Key == key ? i.Answered(false, note, []) : i)];
        Evidence = [.. Items.SelectMany(i => i.Evidence).Distinct()];
        return Lose(on);
    }

    /// <summary>
    /// Checks an attained standard against today's requirements and facts. Null: it is still attained, or it was not attained before.
    /// </summary>
    public StandardLost? Review(Standard standard, IReadOnlySet<ItemSource> has, DateOnly on)
    {
        if (State is not (AttainmentState.Attained or AttainmentState.Submitted))
        {
            return null;
        }

        MeasureBy(standard, has);
        var complete =
            !WithoutEvidence(standard).Any() && Items.All(i => State == AttainmentState.Submitted ? i.Met is not null : i.Stands);
        if (State == AttainmentState.Attained)
        {
            return complete ? null : Lose(on);
        }

        State = complete ? State : AttainmentState.Open;
        return null;
    }

    /// <summary>Ends the assessment of an institution that was closed.</summary>
    public StandardLost? Close(DateOnly on)
    {
        var lost = State == AttainmentState.Attained ? Lose(on) : null;
        State = AttainmentState.Closed;
        return lost;
    }

    /// <summary>The institution moved with its place to another code.</summary>
    public void MoveTo(DivisionCode division) => Division = division;

    private StandardLost Lose(DateOnly on)
    {
        (State, AttainedOn) = (AttainmentState.Open, null);
        return new StandardLost(InstitutionId, Level, Standard, StandardVersion, on) { Division = Division };
    }

    private void MeasureBy(Standard standard, IReadOnlySet<ItemSource> has)
    {
        var known = Items.ToDictionary(i => i.Key, StringComparer.Ordinal);
        Items =
        [
            .. standard
                .ItemsFor(Level)
                .Select(asked =>
                {
                    var item = known.GetValueOrDefault(asked.Key) ?? AttainmentItem.Unanswered(asked.Key);
                    return asked.Source is { } source ? item.Answered(has.Contains(source), item.Note, item.Evidence) : item;
                }),
        ];
        Evidence = [.. Items.SelectMany(i => i.Evidence).Distinct()];
        StandardVersion = standard.Number;
    }

    private IEnumerable<AttainmentItem> WithoutEvidence(Standard standard)
    {
        var needed = standard.ItemsFor(Level).Where(i => i.EvidenceRequired).Select(i => i.Key).ToHashSet(StringComparer.Ordinal);
        return Items.Where(i => i.Met == true && i.Evidence.Count == 0 && needed.Contains(i.Key));
    }

    private void RequireItems(IEnumerable<string> keys, string field)
    {
        if (keys.FirstOrDefault(k => Items.All(i => i.Key != k)) is { } unknown)
        {
            throw StandardErrors.NoSuchItem.At(field, unknown);
        }
    }

    private static void RequireNotBefore(DateOnly? earlier, DateOnly on)
    {
        if (on < earlier)
        {
            throw StandardErrors.BeforeLastStep.At("on", on, earlier);
        }
    }

    private void Require(AttainmentState state) => RequireStep(State == state);

    private void RequireOpen() => RequireStep(IsOpen);

    private void RequireStep(bool isOpen)
    {
        if (!isOpen)
        {
            throw StandardErrors.WrongStep.Because(State.Word());
        }
    }
}
