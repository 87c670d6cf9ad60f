using Organizations.Domain;
using Platform.Core;

namespace Organizations.Features.Contracts;

/// <summary>A line of the register of responsibility contracts.</summary>
internal sealed class ContractRow
{
    /// <summary>The inferior.</summary>
    public DivisionCode? Division { get; set; }

    public DivisionCode? Superior { get; set; }

    public int? Year { get; set; }

    public string? Title { get; set; }

    /// <summary>机构建设 60；队伍建设 40.</summary>
    public string? Targets { get; set; }

    public ContractState? State { get; set; }

    public DateOnly? SignedOn { get; set; }

    public decimal? Score { get; set; }

    /// <summary>Who drafts: the superior that the row names, else the division directly above; null if there is none.</summary>
    internal DivisionCode? Drafter => Superior ?? Division!.Value.Parent;

    internal static ContractRow Of(Contract c) =>
        new()
        {
            Division = c.Division,
            Superior = c.Superior,
            Year = c.Year,
            Title = c.Title,
            Targets = ContractTargetsText.Write(c.Targets),
            State = c.State,
            SignedOn = c.SignedOn,
            Score = c.Score,
        };

    /// <summary>The contract is drafted as the row says; null if a target lacks its weight.</summary>
    internal DraftContractRequest? Draft() =>
        ContractTargetsText.Read(Targets!) is { } targets ? new(Division!.Value, Year!.Value, Title!, targets) : null;
}
