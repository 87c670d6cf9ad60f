#pragma warning disable CS1591 // each refusal is documented by its own sentence
using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>Every refusal about the plans places must have.</summary>
public static class CoverageErrors
{
    public static readonly ErrorDefinition ListStands = new(
        "plan-requirements.stand",
        ErrorKind.Conflict,
        "自 {0:yyyy-MM-dd} 起的应编预案清单已经存在；请从另一日期起另定。",
        "There is a list of required plans from {0:yyyy-MM-dd} on already; set another one from another day."
    );
}
