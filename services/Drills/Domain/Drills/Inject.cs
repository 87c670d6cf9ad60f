namespace Drills.Domain;

/// <summary>情景注入: a message to the players, at a minute after the beginning.</summary>
/// <param name="Number">1, 2, 3 ... in the order of the minutes.</param>
/// <param name="Minute">Minutes after the beginning.</param>
/// <param name="To">The recipients; null: all.</param>
/// <param name="Actions">Numbers of the plan's actions it calls for; their time runs from it.</param>
public sealed record Inject(int Number, int Minute, string Text, string? To, IReadOnlyList<string> Actions);
