using Drills.Domain.Trainings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Core;
using Platform.Core.Persons;
using Platform.Hosting.Data;

namespace Drills.Data;

internal sealed class TrainingTable : IEntityTypeConfiguration<Training>
{
    public void Configure(EntityTypeBuilder<Training> builder)
    {
        builder.ToTable("trainings");
        builder.HasIndex(t => new { t.Division, t.Id });
        builder
            .HasIndex(t => new { t.Division, t.Number })
            .IsUnique()
            .HasFilter("state not in ('cancelled', 'annulled')")
            .HasDatabaseName("ix_trainings_one_of_number");
        builder.HasIndex(t => t.BeginsOn);
        builder.Ignore(t => t.Terms);
        builder.Property(t => t.Number).HasMaxLength(40);
        builder.Property(t => t.Department).HasMaxLength(100);
        builder.Property(t => t.Topic).HasMaxLength(200);
        builder.Property(t => t.Reason).HasMaxLength(500);
        builder.Property(t => t.Sessions).HasJson();
        builder.Property(t => t.Moves).HasJson();
    }
}

internal sealed class TraineeTable : IEntityTypeConfiguration<Trainee>
{
    public void Configure(EntityTypeBuilder<Trainee> builder)
    {
        builder.ToTable("trainees");
        builder.OpenAlsoAt(t => t.TrainingPlace); // the training's organizer sees all who attended, from other places too
        builder.HasIndex(t => new { t.Division, t.Id });
        builder
            .HasIndex(t => new { t.SessionId, t.Person })
            .IsUnique()
            .HasFilter("struck_because is null")
            .HasDatabaseName("ix_trainees_once_at_a_session");
        builder.HasIndex(t => t.TrainingId);
        builder.HasIndex(t => t.Person);
        builder.HasOne<Training>().WithMany().HasForeignKey(t => t.TrainingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.Person).OnDelete(DeleteBehavior.Restrict);
        builder.Property(t => t.Unit).HasMaxLength(100);
        builder.Property(t => t.Score).HasPrecision(5, 2);
        builder.Property(t => t.PassMark).HasPrecision(5, 2);
        builder.Property(t => t.StruckBecause).HasMaxLength(500);
        builder.Property(t => t.Moves).HasJson();
    }
}

internal sealed class CertificateTable : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.ToTable("certificates");
        builder.OpenToAllPlaces(); // a team that takes a person on must be able to check a certificate issued in another place
        builder.HasIndex(c => new { c.Division, c.Id });
        builder
            .HasIndex(c => new { c.Number, c.Name })
            .IsUnique()
            .HasFilter("revoked_on is null")
            .HasDatabaseName("ix_certificates_one_of_number");
        builder.HasIndex(c => c.TrainingId);
        builder.HasIndex(c => c.TraineeId);
        builder.HasIndex(c => c.Person);
        builder.HasIndex(c => c.Until).HasFilter("revoked_on is null").HasDatabaseName("ix_certificates_to_end");
        builder.HasOne<Trainee>().WithMany().HasForeignKey(c => c.TraineeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.Person).OnDelete(DeleteBehavior.Restrict);
        builder.Property(c => c.Name).HasMaxLength(100);
        builder.Property(c => c.Number).HasMaxLength(60);
        builder.Property(c => c.RevokedBecause).HasMaxLength(500);
    }
}

internal sealed class TrainingRulesTable : IEntityTypeConfiguration<TrainingRules>
{
    public void Configure(EntityTypeBuilder<TrainingRules> builder)
    {
        builder.ToTable("training_rules");
        builder.OpenToAllPlaces(); // a county must see the rules its city set
        builder.HasIndex(r => new { r.Division, r.ValidFrom }).IsUnique();
        builder.Property(r => r.PassMark).HasPrecision(5, 2);
        builder.Property(r => r.Source).HasMaxLength(200);
        builder.HasData(
            new
            {
                Id = new Guid("0199a000-0000-7000-8000-000000000011"),
                Division = default(DivisionCode),
                Version = 1,
                ValidFrom = new DateOnly(2020, 1, 1),
                PassMark = 60m,
                CertificateMonths = (int?)36,
                Source = "平台初始值（百分制 60 分及格，证书三年有效），由市应急管理局另行规定",
            }
        );
    }
}
