using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Cells.Hosting;
using Platform.Core.Persons;
using Platform.Hosting.Data;

namespace Platform.Records.Persons;

/// <summary>The table of persons: one row a person and service.</summary>
public sealed class PersonTable : IEntityTypeConfiguration<Person>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("persons");
        builder.OpenToAllPlaces(); // one person is one record, wherever first recorded
        builder.OfEveryCell();
        builder.HasKey(p => p.Key);
        builder.HasIndex(p => p.IdKey).IsUnique();
        builder.HasIndex(p => p.PhoneKey);
        builder.Property(p => p.Key).HasMaxLength(64);
        builder.Property(p => p.IdKey).HasMaxLength(64);
        builder.Property(p => p.PhoneKey).HasMaxLength(64);
        builder.Property(p => p.IdLastFour).HasMaxLength(4);
        builder.Property(p => p.Name).HasMaxLength(50);
        builder.Property(p => p.Phone).HasMaxLength(20);
    }
}
