using ContingencyPlans.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Platform.Core;

namespace ContingencyPlans.Features.Rules;

/// <summary>启动条件指标目录: what a start condition can be about, and in which unit.</summary>
internal static class ListIndicators
{
    public static Ok<Page<Indicator>> Handle() => TypedResults.Ok(Page.Whole(Indicator.Known));
}
