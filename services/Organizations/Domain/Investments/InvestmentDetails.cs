using Platform.Core.Events;

namespace Organizations.Domain;

/// <summary>The details of an investment, all of which can be corrected.</summary>
/// <param name="Budget">Yuan.</param>
/// <param name="DocumentNumber">文号 of the approval; null if there is none.</param>
public sealed record InvestmentDetails(string Name, InvestmentPurpose Purpose, FundSource Source, decimal Budget, string? DocumentNumber);

/// <summary>Business date of each step; null: not taken yet.</summary>
public sealed record InvestmentSteps(
    DateOnly PlannedOn,
    DateOnly? StartedOn = null,
    DateOnly? CompletedOn = null,
    DateOnly? InUseOn = null,
    DateOnly? CancelledOn = null
)
{
    /// <summary>The state after the last step taken.</summary>
    public InvestmentState State =>
        this switch
        {
            { CancelledOn: not null } => InvestmentState.Cancelled,
            { InUseOn: not null } => InvestmentState.InUse,
            { CompletedOn: not null } => InvestmentState.Completed,
            { StartedOn: not null } => InvestmentState.UnderWay,
            _ => InvestmentState.Planned,
        };

    /// <summary>Refuses a step that is dated before an earlier step.</summary>
    internal void RequireOrder()
    {
        DateOnly last = PlannedOn;
        foreach (
            var (day, field) in new[]
            {
                (StartedOn, "startedOn"),
                (CompletedOn, "completedOn"),
                (InUseOn, "inUseOn"),
                (CancelledOn, "cancelledOn"),
            }
        )
        {
            if (day < last)
            {
                throw InvestmentErrors.OutOfOrder.At(field, day.Value, last);
            }

            last = day ?? last;
        }
    }

    /// <summary>Whether each step here is also in <paramref name="recorded"/>, and no step in between is missing.</summary>
    internal bool IsWithin(InvestmentSteps recorded) =>
        Within(StartedOn, recorded.StartedOn)
        && Within(CompletedOn, recorded.CompletedOn)
        && Within(InUseOn, recorded.InUseOn)
        && Within(CancelledOn, recorded.CancelledOn)
        && (CompletedOn is null || StartedOn is not null)
        && (InUseOn is null || CompletedOn is not null);

    private static bool Within(DateOnly? step, DateOnly? recorded) => step is null || recorded is not null;
}

/// <summary>One correction: date, account, reason, and the changed fields as text.</summary>
public sealed record InvestmentCorrection(DateOnly On, string By, string Reason, IReadOnlyList<CorrectedField> Fields);

/// <summary>A corrected field.</summary>
public sealed record CorrectedField(string Field, string? Was, string? Now);
