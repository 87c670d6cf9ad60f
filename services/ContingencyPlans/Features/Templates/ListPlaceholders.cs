using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContingencyPlans.Features.Templates;

/// <summary>The marks a template may hold, and who knows what is written for them.</summary>
internal static class ListPlaceholders
{
    public static Ok<IReadOnlyList<Placeholder>> Handle() => TypedResults.Ok(Placeholder.Known);
}
