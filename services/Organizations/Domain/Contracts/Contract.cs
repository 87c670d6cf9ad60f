using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Files;

namespace Organizations.Domain;

/// <summary>目标管理责任书: the targets of a year that an inferior division is responsible for to its superior.</summary>
public sealed partial class Contract : IStandsAtPlace
{
    private Contract() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The inferior.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The division that sets the targets and assesses; contains the inferior.</summary>
    public DivisionCode Superior { get; private set; }

    /// <summary>Level of the inferior.</summary>
    public DivisionLevel Level { get; private set; }

    /// <summary>Calendar year the targets are for, 2000 to 2100.</summary>
    public int Year { get; private set; }

    /// <summary>4 to 200 characters.</summary>
    public string Title { get; private set; } = "";

    /// <summary>1 to 50 targets, whose weights sum to 100.</summary>
    public IReadOnlyList<ContractTarget> Targets { get; private set; } = [];

    /// <summary>Changed by the steps of the life cycle only.</summary>
    public ContractState State { get; private set; }

    /// <summary>Null until the superior confirms; null again when the targets change.</summary>
    public ContractSignature? SuperiorSignature { get; private set; }

    /// <summary>Null until the inferior confirms; null again when the targets change.</summary>
    public ContractSignature? InferiorSignature { get; private set; }

    /// <summary>Business date of the second signature; null: not signed.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>Ids of the scans of signed paper.</summary>
    public List<Guid> Files { get; private set; } = [];

    /// <summary>年度考核得分, 0 to 100; null: not assessed.</summary>
    public decimal? Score { get; private set; }

    /// <summary>Business date of the assessment, in the contract's year or later; null: not assessed.</summary>
    public DateOnly? AssessedOn { get; private set; }

    /// <summary>The points of each target, in the order of the targets; empty if only the sum was given.</summary>
    public IReadOnlyList<decimal> TargetScores { get; private set; } = [];

    /// <summary>The scores as they were before they were corrected, the first ones first.</summary>
    public IReadOnlyList<ScoreCorrection> ScoreCorrections { get; private set; } = [];

    /// <summary>Who withdrew the signed contract, when and why; it is cancelled then. Null: it was not withdrawn.</summary>
    public ActedBy? Withdrawn { get; private set; }

    /// <summary>A draft of the superior for one of the divisions below it.</summary>
    public static Contract Draft(
        DivisionCode superior,
        DivisionCode inferior,
        DivisionLevel level,
        int year,
        string title,
        IReadOnlyList<ContractTarget> targets
    )
    {
        BrokenFields.RefuseFirst([.. BrokenSides(superior, inferior), .. BrokenWeights(targets)]);
        return new Contract
        {
            Division = inferior,
            Superior = superior,
            Level = level,
            Year = year,
            Title = title,
            Targets = targets,
        };
    }

    /// <summary>The inferior is a division below the superior; else what is wrong.</summary>
    public static IEnumerable<FieldError> BrokenSides(DivisionCode superior, DivisionCode inferior) =>
        superior != inferior && superior.Contains(inferior) ? [] : [new("inferior", ContractErrors.NotBelow, [inferior, superior])];

    /// <summary>The weights sum to a hundred; else what is wrong.</summary>
    public static IEnumerable<FieldError> BrokenWeights(IEnumerable<ContractTarget> targets) =>
        targets.Sum(t => t.Weight) is var sum && sum == 100 ? [] : [new("targets", ContractErrors.NotHundred, [sum])];

    /// <summary>Changes title and targets; a side that had confirmed the old ones must confirm again.</summary>
    public void Change(string title, IReadOnlyList<ContractTarget> targets)
    {
        Require(ContractState.Draft);
        BrokenFields.RefuseFirst(BrokenWeights(targets));
        (Title, Targets, SuperiorSignature, InferiorSignature, Files) = (title, targets, null, null, []);
    }

    /// <summary>One side confirms with an account of its own; the contract is signed with the second confirmation.</summary>
    public ContractSigned? Confirm(ContractSide side, string by, string name, DateOnly on)
    {
        Require(ContractState.Draft);
        if ((side == ContractSide.Superior ? InferiorSignature : SuperiorSignature)?.By == by)
        {
            throw ContractErrors.BothSides.Because();
        }

        var signature = new ContractSignature(by, name, on, null);
        (SuperiorSignature, InferiorSignature) =
            side == ContractSide.Superior ? (signature, InferiorSignature) : (SuperiorSignature, signature);
        return SuperiorSignature is not null && InferiorSignature is not null ? Sign() : null;
    }

    /// <summary>Both sides signed on paper; the scan is the proof.</summary>
    /// <param name="by">The account that recorded it.</param>
    /// <param name="superior">Who signed for the superior.</param>
    /// <param name="inferior">Who signed for the inferior.</param>
    public ContractSigned SignOnPaper(StoredFile scan, string by, string superior, string inferior, DateOnly on)
    {
        Require(ContractState.Draft);
        (SuperiorSignature, InferiorSignature, Files) = (new(by, superior, on, scan.Id), new(by, inferior, on, scan.Id), [scan.Id]);
        return Sign();
    }

    /// <summary>Cancels a draft.</summary>
    public void Cancel()
    {
        Require(ContractState.Draft);
        State = ContractState.Cancelled;
    }

    /// <summary>A contract of the current year moves with its place and has the superior of the new code; one of a past year keeps the
    /// codes it was signed under.</summary>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        if (Year >= on.Year)
        {
            Superior = to.Prefixes().First(p => p.Depth == Superior.Depth);
            Division = to;
        }

        return null;
    }

    /// <summary>A contract signed for a place that no longer exists stays unchanged.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) => null;

    private ContractSigned Sign()
    {
        var on = SuperiorSignature!.On > InferiorSignature!.On ? SuperiorSignature.On : InferiorSignature.On;
        (State, SignedOn) = (ContractState.Signed, on);
        return new ContractSigned(Id, Superior, Level, Year, on) { Division = Division };
    }

    private void Require(params ContractState[] states)
    {
        if (!states.Contains(State))
        {
            throw ContractErrors.WrongStep.Because(State.Word(), State.Next());
        }
    }
}
