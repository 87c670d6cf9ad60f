using Microsoft.EntityFrameworkCore.Metadata;

namespace Platform.Hosting.Data;

/// <summary>
/// What a library adds to the schema of every service that uses it. Registered as a singleton, it is brought to the database by
/// <c>migrate</c>, as the database's owner. All of it is run at each migration, so it has to be harmless when repeated.
/// </summary>
/// <param name="Script">Tables and functions; run before the policies.</param>
public sealed record SchemaPart(string Script)
{
    /// <summary>The statements that set its policies on the table of this record type.</summary>
    public Func<IEntityType, IEnumerable<string>> Policies { get; init; } = _ => [];

    /// <summary>The tables of the script that the service's own role only reads.</summary>
    public IReadOnlyList<string> ReadOnlyTables { get; init; } = [];
}
