using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Files;

namespace Organizations.Domain;

/// <summary>
/// 资金投入: something a division pays for, from plan to use. Payments and corrections are never deleted; the event of every change contains
/// the state before and after.
/// </summary>
public sealed partial class Investment : IStandsAtPlace
{
    private const int NameLength = 200;

    private Investment() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The division that pays.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>2 to 200 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What is paid for; the figures on money are grouped by it.</summary>
    public InvestmentPurpose Purpose { get; private set; }

    /// <summary>The level or body that the money comes from.</summary>
    public FundSource Source { get; private set; }

    /// <summary>Yuan, with at most two decimals.</summary>
    public decimal Budget { get; private set; }

    /// <summary>文号 of the approval.</summary>
    public string? DocumentNumber { get; private set; }

    /// <summary>Follows from the dates of the steps.</summary>
    public InvestmentState State { get; private set; }

    /// <summary>立项: business date.</summary>
    public DateOnly PlannedOn { get; private set; }

    /// <summary>开工 or 采购: business date; null: not begun.</summary>
    public DateOnly? StartedOn { get; private set; }

    /// <summary>建成: business date; null: not completed.</summary>
    public DateOnly? CompletedOn { get; private set; }

    /// <summary>投入使用: business date; null: not in use.</summary>
    public DateOnly? InUseOn { get; private set; }

    /// <summary>取消: business date; null: not cancelled.</summary>
    public DateOnly? CancelledOn { get; private set; }

    /// <summary>2 to 500 characters; null: not cancelled.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>Sum of the payments that count, for lists; it also makes a payment a change of the investment.</summary>
    public decimal Paid { get; private set; }

    /// <summary>All payments ever recorded, struck ones too.</summary>
    public List<Payment> Payments { get; private set; } = [];

    /// <summary>All corrections of details and dates, the oldest first.</summary>
    public IReadOnlyList<InvestmentCorrection> Corrections { get; private set; } = [];

    /// <summary>The places it belonged to before, if its place was merged or given another code.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <summary>At most 20 approvals, contracts and photos.</summary>
    public IReadOnlyList<AttachedFile> Attachments { get; private set; } = [];

    /// <summary>Ids of the attached files.</summary>
    public List<Guid> Files { get; private set; } = [];

    /// <summary>Name, purpose, source, budget and document together.</summary>
    public InvestmentDetails Details => new(Name, Purpose, Source, Budget, DocumentNumber);

    /// <summary>The dates of all steps together.</summary>
    public InvestmentSteps Steps => new(PlannedOn, StartedOn, CompletedOn, InUseOn, CancelledOn);

    private InvestmentStanding Standing =>
        new(
            Division,
            [.. Moves.Select(m => new InvestmentMove(m.From, m.On))],
            Purpose,
            Source,
            Name,
            Budget,
            PlannedOn,
            StartedOn,
            CompletedOn,
            InUseOn,
            CancelledOn,
            [.. Payments.Where(p => p.Counts).OrderBy(p => p.On).ThenBy(p => p.Id).Select(p => new InvestmentPayment(p.Id, p.On, p.Amount))]
        );

    /// <summary>立项.</summary>
    public static (Investment Investment, InvestmentChanged Event) Plan(DivisionCode division, InvestmentDetails details, DateOnly on)
    {
        var investment = new Investment { Division = division, PlannedOn = on };
        investment.Change(details);
        return (investment, investment.ChangedEvent(InvestmentChange.Planned, null, on));
    }

    /// <summary>批复、合同、照片: replaces the attached files.</summary>
    public void Attach(IReadOnlyList<StoredFile> files) =>
        (Attachments, Files) = ([.. files.Select(AttachedFile.Of)], [.. files.Select(f => f.Id)]);

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        if (State == InvestmentState.Cancelled)
        {
            return null;
        }

        var was = Standing;
        (Moves, Division) = ([.. Moves, new PastPlace(Division, on)], to);
        return ChangedEvent(InvestmentChange.Moved, was, on);
    }

    /// <summary>Moves to the successor of its place, with the old code in its name if that name is taken there; without a successor it
    /// stays at the old code.</summary>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on)
    {
        if (into is not { } place || State == InvestmentState.Cancelled)
        {
            return null;
        }

        var former = Division;
        var moved = MoveTo(place, on) as InvestmentChanged;
        if (there.OfType<Investment>().Any(i => i != this && i.State != InvestmentState.Cancelled && i.Name == Name))
        {
            Name = $"{Name[..Math.Min(Name.Length, NameLength - 16)]}（{former}）";
            moved = moved! with { Now = Standing };
        }

        return moved;
    }

    private void Change(InvestmentDetails details)
    {
        RequireExact(details.Budget, "budget");
        (Name, Purpose, Source, Budget, DocumentNumber) = (
            details.Name,
            details.Purpose,
            details.Source,
            details.Budget,
            details.DocumentNumber
        );
    }

    private InvestmentChanged ChangedEvent(InvestmentChange change, InvestmentStanding? was, DateOnly on) =>
        new(Id, change, was, Standing, on) { Division = Division };

    private static void RequireExact(decimal amount, string field) => amount.WholeFen(field, InvestmentErrors.HalfFen);
}
