using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Organizations.Domain;

namespace Organizations.Data;

internal sealed class InstitutionTable : IEntityTypeConfiguration<Institution>
{
    public void Configure(EntityTypeBuilder<Institution> builder)
    {
        builder.ToTable("institutions");
        builder.HasIndex(i => new { i.Division, i.Id });
        builder.Property(i => i.Name).HasMaxLength(100);
        builder.Property(i => i.FormerName).HasMaxLength(100);
    }
}
