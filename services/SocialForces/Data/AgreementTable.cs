using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Hosting.Data;
using SocialForces.Domain;

namespace SocialForces.Data;

internal sealed class AgreementTable : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("agreements");
        builder.OpenToAllPlaces(); // a county calls forces under its city's agreements
        builder.HasIndex(a => new { a.Division, a.Id });
        builder.HasIndex(a => new { a.ForceDivision, a.Id });
        builder.HasIndex(a => new { a.ForceId, a.To });
        builder.HasIndex(a => a.To);
        builder.HasIndex(a => a.FileId);
        builder.HasOne<Force>().WithMany().HasForeignKey(a => a.ForceId);
        builder.Property(a => a.ForceName).HasMaxLength(100);
        builder.Property(a => a.Number).HasMaxLength(60);
        builder.Property(a => a.EndReason).HasMaxLength(500);
        builder.Property(a => a.Specialities).HasJson();
        builder.Property(a => a.Disasters).HasJson();
        builder.Property(a => a.Coverage).HasJson();
        builder.Property(a => a.Costs).HasJson();
        builder.Property(a => a.BureauSignature).HasJson();
        builder.Property(a => a.ForceSignature).HasJson();
        builder.Property(a => a.Scan).HasJson();
        builder.Property(a => a.Suspensions).HasJson();
        builder.Ignore(a => a.LastDay);
    }
}
