using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Core;
using Platform.Hosting.Data;
using SocialForces.Domain;

namespace SocialForces.Data;

internal sealed class ForceTable : IEntityTypeConfiguration<Force>
{
    public void Configure(EntityTypeBuilder<Force> builder)
    {
        builder.ToTable("forces");
        builder.OpenToAllPlaces(); // a place that needs help must find a force that is registered in another place
        builder.Ignore(f => f.Base);
        builder.HasIndex(f => new { f.Division, f.Id });
        builder.HasIndex(f => new { f.Division, f.Name }).IsUnique().HasFilter("struck_off_on is null");
        builder.HasIndex(f => f.Accounts).HasMethod("gin");
        builder.Property(f => f.Name).HasMaxLength(100);
        builder.Property(f => f.RegistrationNumber).HasMaxLength(30);
        builder.Property(f => f.RegisteredWith).HasMaxLength(100);
        builder.Property(f => f.BaseAddress).HasMaxLength(200);
        builder.Property(f => f.ReturnReason).HasMaxLength(500);
        builder.Property(f => f.StrikeReason).HasMaxLength(500);
        builder.Property(f => f.Qualifications).HasJson();
        builder.Property(f => f.Contacts).HasJson();
        builder.Property(f => f.Equipment).HasJson();
        builder.Property(f => f.Insurance).HasJson();
        builder.Property(f => f.Reviews).HasJson();
        builder.Property(f => f.Moves).HasJson();
    }
}

internal sealed class ForceMemberTable : IEntityTypeConfiguration<ForceMember>
{
    public void Configure(EntityTypeBuilder<ForceMember> builder)
    {
        builder.ToTable("force_members");
        builder.HasIndex(m => new { m.Division, m.Id });
        builder.HasIndex(m => new { m.ForceId, m.Person }).IsUnique().HasFilter("left_on is null");
        builder.HasIndex(m => m.Person);
        builder.HasOne<Force>().WithMany().HasForeignKey(m => m.ForceId);
        builder.Property(m => m.Person).HasMaxLength(64);
        builder.Property(m => m.Certificates).HasJson();
    }
}

internal sealed class ForceRulesTable : IEntityTypeConfiguration<ForceRules>
{
    public void Configure(EntityTypeBuilder<ForceRules> builder)
    {
        builder.ToTable("force_rules");
        builder.OpenToAllPlaces(); // a county must see the rules its city set
        builder.HasIndex(r => new { r.Division, r.ValidFrom }).IsUnique();
        builder.Property(r => r.Source).HasMaxLength(200);
        builder.Property(r => r.ReminderDays).HasJson();
        builder.HasData(
            new
            {
                Id = new Guid("0199a000-0000-7000-8000-000000000001"),
                Division = default(DivisionCode),
                Version = 1,
                ValidFrom = new DateOnly(2020, 1, 1),
                ReminderDays = (IReadOnlyList<int>)[90, 30, 7],
                AnswerMinutes = 15,
                ReviewMonths = 12,
                Source = "平台初始值，由市应急管理局另行规定",
            }
        );
    }
}
