using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Files;

namespace Organizations.Domain;

/// <summary>付款 for an investment. It never changes; one recorded by mistake is struck (冲销) and stays readable.</summary>
public sealed class Payment : IStandsAtPlace
{
    private Payment() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The investment it belongs to.</summary>
    public Guid InvestmentId { get; private set; }

    /// <summary>Business date of the payment.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Yuan, more than 0, with at most two decimals.</summary>
    public decimal Amount { get; private set; }

    /// <summary>收款单位, at most 100 characters; null: not recorded.</summary>
    public string? Payee { get; private set; }

    /// <summary>凭证号, at most 60 characters; unique within its investment.</summary>
    public string? Voucher { get; private set; }

    /// <summary>The scan of the voucher.</summary>
    public AttachedFile? Scan { get; private set; }

    /// <summary>Id of that file.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>Subject of the account that recorded it.</summary>
    public string RecordedBy { get; private set; } = "";

    /// <summary>冲销: business date; null: not struck.</summary>
    public DateOnly? StruckOn { get; private set; }

    /// <summary>2 to 500 characters; null: not struck.</summary>
    public string? StrikeReason { get; private set; }

    /// <summary>Whether it counts in sums: it was not struck.</summary>
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

/// <summary>The details of a payment when it is recorded.</summary>
/// <param name="Scan">The voucher, stored at the investment's place.</param>
public sealed record PaymentDetails(DateOnly On, decimal Amount, string? Payee, string? Voucher, StoredFile? Scan);
