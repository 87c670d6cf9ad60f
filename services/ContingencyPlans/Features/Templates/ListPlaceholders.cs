using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContingencyPlans.Features.Templates;

/// <summary>The placeholders a template may contain, and the source of each value.</summary>
internal static class ListPlaceholders
{
    public static Ok<IReadOnlyList<Placeholder>> Handle() => TypedResults.Ok(Placeholder.Known);
}
