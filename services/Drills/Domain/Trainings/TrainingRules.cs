using Platform.Core;

namespace Drills.Domain.Trainings;

/// <summary>A jurisdiction's rules for tests and for the validity of certificates, from a day on: dated reference data.</summary>
public sealed class TrainingRules : IRecord, IDatedRule
{
    private TrainingRules() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The jurisdiction; the default value: everywhere.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The first day on which the rules apply; they apply until later rules of the jurisdiction begin.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>及格线, 1 to 100.</summary>
    public decimal PassMark { get; private set; }

    /// <summary>Months for which a certificate without a last day of its own is valid; null: it does not expire.</summary>
    public int? CertificateMonths { get; private set; }

    /// <summary>The document that sets the rule.</summary>
    public string? Source { get; private set; }

    /// <summary>The rules of a jurisdiction from a day on; the pass mark is 1 to 100.</summary>
    public static TrainingRules Set(
        DivisionCode jurisdiction,
        DateOnly validFrom,
        decimal passMark,
        int? certificateMonths,
        string? source
    ) =>
        new()
        {
            Division = jurisdiction,
            ValidFrom = validFrom,
            PassMark = passMark,
            CertificateMonths = certificateMonths,
            Source = source,
        };

    /// <summary>The rules that apply to a place on a day. The installation comes with rules for everywhere, so it always finds
    /// some.</summary>
    public static TrainingRules InForce(IEnumerable<TrainingRules> all, DivisionCode place, DateOnly day) => all.InForce(place, day)!;

    /// <summary>The last valid day of a certificate issued on a day.</summary>
    public DateOnly? Until(DateOnly issuedOn) => CertificateMonths is { } months ? issuedOn.AddMonths(months).AddDays(-1) : null;
}
