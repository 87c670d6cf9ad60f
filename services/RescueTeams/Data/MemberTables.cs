using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Core.Persons;
using Platform.Hosting.Data;
using RescueTeams.Domain;

namespace RescueTeams.Data;

internal sealed class MemberTable : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("members");
        builder.HasIndex(m => new { m.Division, m.Id });
        builder
            .HasIndex(m => new { m.TeamId, m.Person })
            .IsUnique()
            .HasFilter("left_on is null")
            .HasDatabaseName("ix_members_once_in_a_team");
        builder.HasIndex(m => m.Person);
        builder.HasIndex(m => m.InsuredUntil).HasFilter("left_on is null").HasDatabaseName("ix_members_insurance");
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.Person).OnDelete(DeleteBehavior.Restrict);
        builder.Property(m => m.Policy).HasMaxLength(60);
        builder.Property(m => m.Terms).HasJson();
        builder.Property(m => m.Skills).HasJson();
        builder.Property(m => m.Moves).HasJson();
        builder.Property(m => m.Withdrawn).HasJson();
    }
}

internal sealed class RollCallTable : IEntityTypeConfiguration<RollCall>
{
    public void Configure(EntityTypeBuilder<RollCall> builder)
    {
        builder.ToTable("roll_calls");
        builder.HasIndex(c => new { c.TeamId, c.At });
        builder.HasIndex(c => c.TeamId).IsUnique().HasFilter("closed_at is null").HasDatabaseName("ix_roll_calls_one_open");
        builder.HasIndex(c => c.Until).HasFilter("closed_at is null").HasDatabaseName("ix_roll_calls_to_close");
        builder.Property(c => c.Reason).HasMaxLength(200);
        builder.Property(c => c.Called).HasJson();
        builder.Ignore(c => c.Deadline);
    }
}

internal sealed class RollCallAnswerTable : IEntityTypeConfiguration<RollCallAnswer>
{
    public void Configure(EntityTypeBuilder<RollCallAnswer> builder)
    {
        builder.ToTable("roll_call_answers");
        builder.HasIndex(a => new { a.RollCallId, a.MemberId }).IsUnique();
        builder.Property(a => a.Source).HasDefaultValue(RollCallAnswerSource.Captain);
        builder.Property(a => a.RecordedBy).HasMaxLength(100);
        builder.Property(a => a.Late).HasDefaultValue(false);
    }
}

internal sealed class RollCallLinkTable : IEntityTypeConfiguration<RollCallLink>
{
    public void Configure(EntityTypeBuilder<RollCallLink> builder)
    {
        builder.ToTable("roll_call_links");
        builder.HasKey(l => l.Code);
        builder.HasIndex(l => new { l.RollCallId, l.MemberId }).IsUnique();
        builder.Property(l => l.Code).HasMaxLength(32);
    }
}

internal sealed class MemberAccountTable : IEntityTypeConfiguration<MemberAccount>
{
    public void Configure(EntityTypeBuilder<MemberAccount> builder)
    {
        builder.ToTable("member_accounts");
        builder.OpenToAllPlaces(); // a member finds the own memberships, also at places where the account has no role
        builder.HasIndex(a => a.MemberId).IsUnique();
        builder.HasIndex(a => new { a.Account, a.TeamId }).IsUnique();
        builder.Property(a => a.Account).HasMaxLength(100);
    }
}

internal sealed class DutyTable : IEntityTypeConfiguration<Duty>
{
    public void Configure(EntityTypeBuilder<Duty> builder)
    {
        builder.ToTable("duties");
        builder.HasIndex(d => new { d.On, d.Division });
        builder
            .HasIndex(d => new
            {
                d.TeamId,
                d.On,
                d.Shift,
                d.MemberId,
            })
            .IsUnique();
    }
}
