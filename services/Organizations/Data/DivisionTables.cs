using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Organizations.Domain.Divisions;
using Platform.Hosting.Data;

namespace Organizations.Data;

internal sealed class DivisionTable : IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<Place> builder)
    {
        builder.ToTable("divisions");
        builder.OpenToAllPlaces();
        builder.HasIndex(p => p.Division);
        builder.HasIndex(p => p.Initials);
        builder.Property(p => p.Name).HasMaxLength(100);
        builder.Property(p => p.Initials).HasMaxLength(100).UseCollation("C");
        builder.Property(p => p.CivilCode).HasMaxLength(12);
        builder.Ignore(p => p.Last).Ignore(p => p.Details).Ignore(p => p.HasCodeSince);
        builder.HasMany(p => p.Terms).WithOne().HasForeignKey(t => t.PlaceId);
        builder.Navigation(p => p.Terms).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class DivisionTermTable : IEntityTypeConfiguration<DivisionTerm>
{
    public void Configure(EntityTypeBuilder<DivisionTerm> builder)
    {
        builder.ToTable("division_terms");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(100);
        builder.HasIndex(t => new { t.Code, t.ValidFrom }).IsUnique();
        builder.HasIndex(t => t.Code).IsUnique().HasFilter("valid_to is null").HasDatabaseName("ix_division_terms_current");
        builder.HasIndex(t => t.Superior);
        builder.HasIndex(t => t.PlaceId);
    }
}
