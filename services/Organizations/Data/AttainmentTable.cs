using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Organizations.Domain;
using Platform.Hosting.Data;

namespace Organizations.Data;

internal sealed class AttainmentTable : IEntityTypeConfiguration<Attainment>
{
    public void Configure(EntityTypeBuilder<Attainment> builder)
    {
        builder.ToTable("attainments");
        builder.HasIndex(a => new { a.Division, a.Id });
        builder.HasIndex(a => new { a.InstitutionId, a.Standard }).IsUnique();
        builder.HasIndex(a => a.Evidence).HasMethod("gin");
        builder.Property(a => a.Standard).HasMaxLength(60);
        builder.Property(a => a.SubmittedBy).HasMaxLength(100);
        builder.Property(a => a.VerifiedBy).HasMaxLength(100);
        builder.Property(a => a.Items).HasJson();
        builder.Ignore(a => a.IsOpen);
    }
}
