namespace Platform.LocalStack;

/// <summary>The two ways into one database: the owner migrates it, the app role runs on it.</summary>
public sealed record DatabaseAccess(string Name, string Owner, string App);
