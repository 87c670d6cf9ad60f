using Drills.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Data;

namespace Drills.Data;

internal sealed class EvaluationTable : IEntityTypeConfiguration<Evaluation>
{
    public void Configure(EntityTypeBuilder<Evaluation> builder)
    {
        builder.ToTable("evaluations");
        builder.HasIndex(e => e.DrillId).IsUnique();
        builder.HasOne<Drill>().WithMany().HasForeignKey(e => e.DrillId);
        builder.Property(e => e.Conclusion).HasMaxLength(4000);
        builder.Property(e => e.Evaluators).HasJson();
        builder.Property(e => e.Actions).HasJson();
        builder.Property(e => e.Scores).HasJson();
    }
}

internal sealed class FindingTable : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.ToTable("findings");
        builder.HasIndex(f => new { f.Division, f.Id });
        builder.HasIndex(f => f.DrillId);
        builder.HasIndex(f => new { f.Division, f.Due }).HasFilter("closed_on is null").HasDatabaseName("ix_findings_open");
        builder.HasOne<Drill>().WithMany().HasForeignKey(f => f.DrillId);
        builder.Property(f => f.DrillTitle).HasMaxLength(200);
        builder.Property(f => f.Text).HasMaxLength(1000);
        builder.Property(f => f.Action).HasMaxLength(1000);
        builder.Property(f => f.Owner).HasJson();
        builder.Property(f => f.FollowUps).HasJson();
    }
}

internal sealed class ScoringRuleTable : IEntityTypeConfiguration<ScoringRule>
{
    public void Configure(EntityTypeBuilder<ScoringRule> builder)
    {
        builder.ToTable("scoring_rules");
        builder.OpenToAllPlaces(); // a county must see the rule its city set
        builder.HasIndex(r => new { r.Division, r.ValidFrom }).IsUnique();
        builder.Property(r => r.Source).HasMaxLength(200);
        builder.Property(r => r.Weights).HasJson();
        builder.Property(r => r.Grades).HasJson();
        builder.HasData(
            new
            {
                Id = new Guid("0199b000-0000-7000-8000-000000000001"),
                Division = default(DivisionCode),
                Version = 1,
                ValidFrom = new DateOnly(2016, 3, 1),
                Weights = (IReadOnlyList<HeadingWeight>)
                    [
                        new(EvaluationHeading.Execution, 30),
                        new(EvaluationHeading.PlanFitness, 20),
                        new(EvaluationHeading.Coordination, 20),
                        new(EvaluationHeading.People, 15),
                        new(EvaluationHeading.Equipment, 15),
                    ],
                LateWorth = 50,
                Grades = (IReadOnlyList<GradeFrom>)
                    [new(DrillGrade.Excellent, 90), new(DrillGrade.Good, 80), new(DrillGrade.Fair, 60), new(DrillGrade.Poor, 0)],
                Source = "评估内容依据 AQ/T 9009-2015；权重和分数线为平台初始值，由市应急管理局另行规定",
            }
        );
    }
}
