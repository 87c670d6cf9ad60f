using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Notices.Domain;
using Platform.Core;
using Platform.Hosting.Data;

namespace Notices.Data;

internal sealed class SubscriptionTable : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.ToTable("subscriptions");
        builder.HasIndex(s => new { s.Division, s.Id });
        builder
            .HasIndex(s => new
            {
                s.Division,
                s.Channel,
                s.Recipient,
            })
            .IsUnique()
            .HasFilter("ended_at is null")
            .HasDatabaseName("ix_subscriptions_one_standing");
        builder.Property(s => s.Name).HasMaxLength(100);
        builder.Property(s => s.Channel).HasMaxLength(60);
        builder.Property(s => s.Address).HasMaxLength(200);
        builder.Property(s => s.Post).HasMaxLength(60);
        builder.Property(s => s.Recipient).HasMaxLength(200);
        builder.Property(s => s.Kinds).HasJson();
    }
}

internal sealed class TellingRuleTable : IEntityTypeConfiguration<TellingRule>
{
    public void Configure(EntityTypeBuilder<TellingRule> builder)
    {
        builder.ToTable("telling_rules");
        builder.OpenToAllPlaces(); // a county must see the rule its city set
        builder.HasIndex(r => new { r.Division, r.ValidFrom }).IsUnique();
        builder.Property(r => r.Source).HasMaxLength(200);
        builder.HasData(
            new
            {
                Id = new Guid("0199b000-0000-7000-8000-000000000501"),
                Division = default(DivisionCode),
                Version = 1,
                QuietFrom = new TimeOnly(21, 0),
                QuietTo = new TimeOnly(7, 0),
                DigestAt = new TimeOnly(8, 30),
                ValidFrom = new DateOnly(2020, 1, 1),
                Source = "平台初始值：夜间 21:00—7:00 不打扰，每日 8:30 汇总；由各级应急管理局另行规定",
            }
        );
    }
}
