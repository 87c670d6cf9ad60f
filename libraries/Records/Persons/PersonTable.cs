using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Cells.Hosting;
using Platform.Core.Persons;
using Platform.Hosting.Data;

namespace Platform.Records.Persons;

/// <summary>The table of persons: what a place keeps of each, seen and changed only through records that name the person.</summary>
/// <param name="named">The columns of the service's records that name a person; the fence of those tables is the fence of
/// persons.</param>
public sealed class PersonTable(params NamedBy[] named) : IEntityTypeConfiguration<Person>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("persons");
        builder.SeenThrough([.. named.Select(n => n.Condition)]);
        builder.OfEveryCell();
        builder.HasKey(p => p.Key);
        builder.HasIndex(p => p.IdKey);
        builder.HasIndex(p => p.PhoneKey);
        builder.HasIndex(p => p.StoredIdentity);
        builder.Ignore(p => p.Identity).Ignore(p => p.Phone).Ignore(p => p.IsUnchecked);
        builder.Property(p => p.Key).HasMaxLength(64);
        builder.Property(p => p.StoredIdentity).HasColumnName("identity").HasMaxLength(64);
        builder.Property(p => p.IdKey).HasMaxLength(64);
        builder.Property(p => p.PhoneKey).HasMaxLength(64);
        builder.Property(p => p.IdLastFour).HasMaxLength(4);
        builder.Property(p => p.Name).HasMaxLength(50);
        builder.Property(p => p.PlainPhone).HasColumnName("phone").HasMaxLength(20);
        builder.Property(p => p.SealedPhone).HasMaxLength(120);
    }
}

/// <summary>Where a service's records name persons.</summary>
/// <param name="Condition">Whether a visible record names the row of <c>persons</c>.</param>
public sealed record NamedBy(string Condition)
{
    /// <summary>A column that holds the person's key, with an index.</summary>
    public static NamedBy Column(string table, string column) =>
        new($"exists (select 1 from {table} naming where naming.{column} = persons.key)");

    /// <summary>A list stored as jsonb whose members name persons. It is read once a statement, and only for persons that no column
    /// names.</summary>
    public static NamedBy List(string table, string column, string member) =>
        new($"persons.key in (select held ->> '{member}' from {table}, jsonb_array_elements({column}) held)");
}
