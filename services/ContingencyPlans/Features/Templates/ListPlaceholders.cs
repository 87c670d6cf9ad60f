using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;

namespace ContingencyPlans.Features.Templates;

/// <summary>The placeholders a template may contain, and the source of each value.</summary>
internal static class ListPlaceholders
{
    public static Ok<Page<Placeholder>> Handle() => TypedResults.Ok(Page.Whole(Placeholder.Known));
}
