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
}
