namespace Drills.Domain;

/// <summary>Who takes a step, and on which business date it happened; it may be recorded later.</summary>
/// <param name="Note">Reason, or what is to be said of it.</param>
public sealed record Acting(DateOnly On, string By, string? Note = null);
