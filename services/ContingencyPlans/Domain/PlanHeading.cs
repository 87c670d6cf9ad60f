using System.ComponentModel.DataAnnotations;
using Platform.Core;
using Platform.Core.Events;

namespace ContingencyPlans.Domain;

/// <summary>What identifies a plan, apart from its content.</summary>
public sealed record PlanHeading(PlanKind Kind, PlanLevel Level, string Title, IReadOnlyList<Hazard> Hazards, Enterprise? Enterprise)
{
    /// <summary>The heading, if a plan of that kind and level can exist at the place.</summary>
    public PlanHeading Checked(DivisionCode division, DivisionLevel place)
    {
        if (Level == PlanLevel.Enterprise ? place < DivisionLevel.County : PlanKinds.Own(place) != Level)
        {
            throw PlanErrors.LevelNotOfPlace.At("level", Level.Word(), division);
        }

        if (!PlanKinds.Of(Level).Contains(Kind))
        {
            var kinds = PlanKinds.Of(Level).Select(k => k.Word()).ToList();
            throw PlanErrors.KindNotOfLevel.At(
                "kind",
                Kind.Word(),
                Level.Word(),
                new StateWord(string.Join('、', kinds.Select(k => k.Zh)), string.Join(", ", kinds.Select(k => k.En)))
            );
        }

        if (Kind is PlanKind.Special or PlanKind.EnterpriseSpecial && Hazards.Count == 0)
        {
            throw PlanErrors.HazardMissing.At("hazards");
        }

        if (Level == PlanLevel.Enterprise != Enterprise is not null)
        {
            throw (Enterprise is null ? PlanErrors.EnterpriseMissing : PlanErrors.NotAnEnterprises).At("enterprise");
        }

        return this with
        {
            Title = Title.Trim(),
            Hazards = [.. Hazards.Distinct()],
        };
    }
}

/// <summary>生产经营单位 that owns a plan.</summary>
/// <param name="CreditCode">统一社会信用代码, which identifies it everywhere.</param>
public sealed record Enterprise(
    [property: Required, StringLength(100, MinimumLength = 2)] string Name,
    [property: Required, RegularExpression("^[0-9A-HJ-NPQRTUWXY]{18}$", ErrorMessage = "91620000MA71234X5K")] string CreditCode
);
