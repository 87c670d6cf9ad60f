namespace Organizations.Domain;

/// <summary>One target of a responsibility contract.</summary>
/// <param name="Name">The target, 2 to 200 characters.</param>
/// <param name="Weight">Its points of 100.</param>
/// <param name="Measure">How it is assessed, in words; null: not described.</param>
public sealed record ContractTarget(string Name, int Weight, string? Measure);
