using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Organizations.Domain;
using Platform.Hosting.Data;

namespace Organizations.Data;

internal sealed class InvestmentTable : IEntityTypeConfiguration<Investment>
{
    public void Configure(EntityTypeBuilder<Investment> builder)
    {
        builder.ToTable("investments");
        builder.Ignore(i => i.Details);
        builder.Ignore(i => i.Steps);
        builder.HasIndex(i => new { i.Division, i.Id });
        builder.HasIndex(i => new { i.Division, i.Name }, "ix_investments_division_name");
        builder
            .HasIndex(i => new { i.Division, i.Name })
            .IsUnique()
            .HasFilter("state <> 'cancelled'")
            .HasDatabaseName("ix_investments_one_name");
        builder.HasIndex(i => i.Files).HasMethod("gin");
        builder.Property(i => i.Name).HasMaxLength(200);
        builder.Property(i => i.DocumentNumber).HasMaxLength(60);
        builder.Property(i => i.CancelReason).HasMaxLength(500);
        builder.Property(i => i.Budget).HasPrecision(14, 2);
        builder.Property(i => i.Paid).HasPrecision(14, 2);
        builder.Property(i => i.Corrections).HasJson();
        builder.Property(i => i.Moves).HasJson();
        builder.Property(i => i.Attachments).HasJson();
        builder.HasMany(i => i.Payments).WithOne().HasForeignKey(p => p.InvestmentId);
        builder.Navigation(i => i.Payments).AutoInclude();
    }
}

internal sealed class PaymentTable : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("payments");
        builder.Property(p => p.Id).ValueGeneratedNever(); // otherwise a payment added to a known investment is saved as an update
        builder.HasIndex(p => new { p.Division, p.Id });
        builder.HasIndex(p => p.InvestmentId); // the one below holds only some of them
        builder.HasIndex(p => new { p.InvestmentId, p.Voucher }).IsUnique().HasFilter("struck_on is null and voucher is not null");
        builder.HasIndex(p => p.FileId);
        builder.Property(p => p.Amount).HasPrecision(14, 2);
        builder.Property(p => p.Payee).HasMaxLength(100);
        builder.Property(p => p.Voucher).HasMaxLength(60);
        builder.Property(p => p.StrikeReason).HasMaxLength(500);
        builder.Property(p => p.Scan).HasJson();
    }
}

internal sealed class BoughtAssetTable : IEntityTypeConfiguration<BoughtAsset>
{
    public void Configure(EntityTypeBuilder<BoughtAsset> builder)
    {
        builder.ToTable("bought_assets");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => new
        {
            a.InvestmentId,
            a.Division,
            a.Id,
        });
        builder.Property(a => a.Name).HasMaxLength(200);
        builder.Property(a => a.Value).HasPrecision(14, 2);
    }
}
