using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Hosting.Data;

namespace Platform.Hosting.Tests.Notes;

/// <summary>A record as small as can be, of a service as small as can be.</summary>
public sealed class Note : IRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public DivisionCode Division { get; set; }

    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    public string Text { get; set; } = "";
}

/// <summary>What a consumer did: one row each time it acted.</summary>
public sealed class Effect
{
    public int Id { get; private set; }

    public Guid EventId { get; init; }

    public string Queue { get; init; } = "";

    /// <summary>The trace the consumer ran in.</summary>
    public string? TraceId { get; init; }
}

public sealed class NotesDb(DbContextOptions<NotesDb> options) : DbContext(options)
{
    public DbSet<Note> Notes => Set<Note>();

    public DbSet<Effect> Effects => Set<Effect>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.UsePlatformTypes();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddPlatformTables();
        modelBuilder.UseRecordVersions();
    }
}
