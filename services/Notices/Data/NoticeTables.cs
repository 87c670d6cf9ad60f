using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Notices.Domain;
using Platform.Hosting.Data;

namespace Notices.Data;

internal sealed class NoticeTable : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices");
        builder.HasIndex(n => new { n.Division, n.Id });
        builder.Property(n => n.Wording).HasJson();
        builder.HasIndex(n => n.Accounts).HasMethod("gin");
        builder.Property(n => n.Link).HasMaxLength(200);
        builder.Property(n => n.Accounts).HasDefaultValueSql("'{}'");
    }
}

internal sealed class MessageTable : IEntityTypeConfiguration<Message>
{
    /// <summary>The messages to send, by channel, in their order.</summary>
    private const string Pending = "state in ('waiting', 'failed')";

    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("messages");
        builder.HasIndex(m => m.Key).IsUnique();
        builder
            .HasIndex(m => new
            {
                m.Channel,
                m.Urgent,
                m.NotBefore,
            })
            .IsDescending(false, true, false)
            .HasFilter(Pending)
            .HasDatabaseName("ix_messages_pending");
        builder.HasIndex(m => m.GiveUpAt).HasFilter(Pending).HasDatabaseName("ix_messages_give_up");
        builder.HasIndex(m => m.SubscriptionId);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Key).HasMaxLength(80);
        builder.Property(m => m.Channel).HasMaxLength(60);
        builder.Property(m => m.LastAnswer).HasMaxLength(300);
        builder.HasOne<Subscription>().WithMany().HasForeignKey(m => m.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DeliveryTable : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("deliveries");
        builder.HasIndex(d => new { d.NoticeId, d.MessageId }).IsUnique();
        builder.HasIndex(d => d.MessageId);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.HasOne<Notice>().WithMany().HasForeignKey(d => d.NoticeId);
        builder.HasOne<Message>().WithMany().HasForeignKey(d => d.MessageId);
        builder.HasOne<Subscription>().WithMany().HasForeignKey(d => d.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class NoticeReadTable : IEntityTypeConfiguration<NoticeRead>
{
    public void Configure(EntityTypeBuilder<NoticeRead> builder)
    {
        builder.ToTable("notice_reads");
        builder.HasKey(r => new { r.Subject, r.NoticeId });
        builder.HasIndex(r => r.NoticeId);
        builder.Property(r => r.Subject).HasMaxLength(200);
        builder.HasOne<Notice>().WithMany().HasForeignKey(r => r.NoticeId);
    }
}

internal sealed class ChannelBudgetTable : IEntityTypeConfiguration<ChannelBudget>
{
    public void Configure(EntityTypeBuilder<ChannelBudget> builder)
    {
        builder.ToTable("channel_budgets");
        builder.HasKey(b => b.Channel);
        builder.Property(b => b.Channel).HasMaxLength(60);
    }
}
