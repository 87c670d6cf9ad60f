using System.ComponentModel.DataAnnotations;
using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>响应分级 I-IV, of which I is the highest; set by each plan, it is not the grade of the event.</summary>
public enum ResponseGrade
{
    /// <summary>I 级响应, the highest.</summary>
    I = 1,

    /// <summary>II 级响应.</summary>
    II = 2,

    /// <summary>III 级响应.</summary>
    III = 3,

    /// <summary>IV 级响应, the lowest.</summary>
    IV = 4,
}

/// <summary>启动条件: a grade starts when any one of its conditions is met ("one 'or' is enough").</summary>
/// <param name="DecidedBy">The post that declares it.</param>
/// <param name="Note">Conditions that can not be measured, in prose.</param>
public sealed record GradeStart(
    ResponseGrade Grade,
    [property: Required, Length(0, 30)] IReadOnlyList<StartCondition> Conditions,
    [property: StringLength(100)] string? DecidedBy,
    [property: StringLength(2000)] string? Note
)
{
    /// <summary>Whether the measured value starts the grade.</summary>
    public bool StartsAt(string indicator, decimal value) => Conditions.Any(c => c.Indicator == indicator && c.IsMet(value));
}

/// <summary>How a measured value meets a threshold.</summary>
public enum Comparison
{
    /// <summary>达到, 以上: includes the boundary.</summary>
    AtLeast,

    /// <summary>超过: without the boundary.</summary>
    MoreThan,

    /// <summary>以下: includes the boundary.</summary>
    AtMost,

    /// <summary>低于: without the boundary.</summary>
    LessThan,
}

/// <summary>One measurable condition.</summary>
/// <param name="Indicator">Key of the catalogue: rain-1h.</param>
/// <param name="Unit">The indicator's own; it may be left out, another one is refused.</param>
public sealed record StartCondition(
    [property: Required, StringLength(40, MinimumLength = 1)] string Indicator,
    Comparison Comparison,
    [property: Range(typeof(decimal), "-1000000000", "1000000000000", ParseLimitsInInvariantCulture = true)] decimal Threshold,
    [property: StringLength(20)] string? Unit
)
{
    /// <summary>Whether the measured value meets it.</summary>
    public bool IsMet(decimal value) =>
        Comparison switch
        {
            Comparison.AtLeast => value >= Threshold,
            Comparison.MoreThan => value > Threshold,
            Comparison.AtMost => value <= Threshold,
            _ => value < Threshold,
        };

    /// <summary>Whether a higher value is worse.</summary>
    public bool Rising => Comparison is Comparison.AtLeast or Comparison.MoreThan;

    /// <summary>The condition in words, Chinese and English.</summary>
    public StateWord Said()
    {
        var indicator = Domain.Indicator.Known.FirstOrDefault(i => i.Key == Indicator);
        var (zh, en) = Comparison switch
        {
            Comparison.AtLeast => ("≥", "at least"),
            Comparison.MoreThan => (">", "more than"),
            Comparison.AtMost => ("≤", "at most"),
            _ => ("<", "less than"),
        };
        return new(
            $"{indicator?.Zh ?? Indicator} {zh} {Threshold:0.##} {indicator?.Unit}".Trim(),
            $"{indicator?.En ?? Indicator} {en} {Threshold:0.##} {indicator?.Unit}".Trim()
        );
    }
}
