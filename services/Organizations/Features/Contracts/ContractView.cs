using Organizations.Domain;
using Platform.Core;

namespace Organizations.Features.Contracts;

/// <summary>A responsibility contract as the API shows it.</summary>
/// <param name="Division">The inferior.</param>
/// <param name="SignedOn">When the second side signed.</param>
public sealed record ContractView(
    Guid Id,
    DivisionCode Division,
    DivisionCode Superior,
    DivisionLevel Level,
    int Year,
    string Title,
    IReadOnlyList<ContractTarget> Targets,
    ContractState State,
    ContractSignature? SuperiorSignature,
    ContractSignature? InferiorSignature,
    DateOnly? SignedOn,
    decimal? Score,
    DateOnly? AssessedOn,
    IReadOnlyList<decimal> TargetScores,
    IReadOnlyList<ScoreCorrection> ScoreCorrections,
    ActedBy? Withdrawn,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    /// <summary>The view of a record.</summary>
    public static ContractView Of(Contract c) =>
        new(
            c.Id,
            c.Division,
            c.Superior,
            c.Level,
            c.Year,
            c.Title,
            c.Targets,
            c.State,
            c.SuperiorSignature,
            c.InferiorSignature,
            c.SignedOn,
            c.Score,
            c.AssessedOn,
            c.TargetScores,
            c.ScoreCorrections,
            c.Withdrawn,
            c.Version,
            c.UpdatedAt
        );
}
