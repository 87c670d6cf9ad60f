using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Files;

namespace Organizations.Domain;

/// <summary>付款: money that left for an investment. It is never changed; one recorded by mistake is struck (冲销) and stays
/// readable.</summary>
public sealed class Payment : IStandsAtPlace
{
    private Payment() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    public Guid InvestmentId { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>Yuan.</summary>
    public decimal Amount { get; private set; }

    /// <summary>收款单位.</summary>
    public string? Payee { get; private set; }

    /// <summary>凭证号, once within its investment.</summary>
    public string? Voucher { get; private set; }

    /// <summary>The scan of the voucher.</summary>
    public AttachedFile? Scan { get; private set; }

    /// <summary>Id of that file.</summary>
    public Guid? FileId { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public DateOnly? StruckOn { get; private set; }

    public string? StrikeReason { get; private set; }

    public bool Counts => StruckOn is null;

    internal static Payment Of(Investment investment, PaymentDetails details, string by) =>
        new()
        {
            Division = investment.Division,
            InvestmentId = investment.Id,
            On = details.On,
            Amount = details.Amount,
            Payee = details.Payee,
            Voucher = details.Voucher,
            Scan = details.Scan is { } scan ? AttachedFile.Of(scan) : null,
            FileId = details.Scan?.Id,
            RecordedBy = by,
        };

    internal void Strike(string reason, DateOnly today) => (StruckOn, StrikeReason) = (today, reason);

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        Division = to; // the event of its investment contains the move
        return null;
    }

    /// <inheritdoc/>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) =>
        into is { } place ? MoveTo(place, on) : null;
}

/// <summary>What is known of a payment when it is recorded.</summary>
/// <param name="Scan">The voucher, stored at the investment's place.</param>
public sealed record PaymentDetails(DateOnly On, decimal Amount, string? Payee, string? Voucher, StoredFile? Scan);
