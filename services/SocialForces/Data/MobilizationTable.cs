using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Hosting.Data;
using SocialForces.Domain;

namespace SocialForces.Data;

internal sealed class MobilizationTable : IEntityTypeConfiguration<Mobilization>
{
    public void Configure(EntityTypeBuilder<Mobilization> builder)
    {
        builder.ToTable("mobilizations");
        builder.OpenAlsoAt(m => m.ForceDivision); // the force's own people find it where the force is registered
        builder.HasIndex(m => new { m.Division, m.Id });
        builder.HasIndex(m => new { m.ForceDivision, m.Id });

        // The index prevents double booking independently of the code: at most one mobilization holds a force.
        builder
            .HasIndex(m => m.ForceId)
            .IsUnique()
            .HasDatabaseName("ix_mobilizations_one_holds_a_force")
            .HasFilter("state in ('asked', 'accepted', 'on-the-way', 'on-scene')");
        builder.HasIndex(m => new { m.ForceId, m.AskedAt });
        builder.HasIndex(m => new { m.RequestId, m.Turn }).IsUnique();
        builder.HasIndex(m => m.Deadline).HasFilter("state = 'asked'");
        builder
            .HasIndex(m => m.State)
            .HasFilter("not passed_on and state in ('declined', 'lapsed')")
            .HasDatabaseName("ix_mobilizations_to_pass_on");
        builder.HasOne<Force>().WithMany().HasForeignKey(m => m.ForceId);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(m => m.AgreementId);
        builder.Property(m => m.ForceName).HasMaxLength(100);
        builder.Property(m => m.Outcome).HasMaxLength(2000);
        builder.Property(m => m.Need).HasJson();
        builder.Property(m => m.Candidates).HasJson();
        builder.Property(m => m.Settlement).HasJson();
        builder.Property(m => m.SettlementCorrections).HasJson();
        builder.Property(m => m.Log).HasJson();
    }
}
