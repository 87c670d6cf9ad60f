namespace Platform.LocalStack;

/// <summary>The two connection strings of a database: the owner migrates it, the service runs with the app role.</summary>
public sealed record DatabaseAccess(string Name, string Owner, string App);
