using System.ComponentModel.DataAnnotations;
using ContingencyPlans.Domain;
using Platform.Core.Events;
using Platform.Records.Places;

namespace ContingencyPlans.Features.Papers;

/// <summary>A risk chart of the path's place, or of an enterprise there.</summary>
/// <param name="Drawings">Images or PDF files, uploaded to <c>plan-files</c> at the chart's place.</param>
public sealed record RiskChartRequest(
    [property: Required] PaperHeadingRequest Heading,
    [property: Required, Length(1, 500)] IReadOnlyList<RiskPointRequest> Points,
    [property: Length(0, 20)] IReadOnlyList<Guid>? Drawings
);

/// <summary>One place of risk.</summary>
/// <param name="Level">red, orange, yellow, blue.</param>
/// <param name="People">People it threatens.</param>
/// <param name="Charge">责任人.</param>
public sealed record RiskPointRequest(
    [property: Required, StringLength(100, MinimumLength = 1)] string Name,
    Hazard Hazard,
    [property: Required] PointRequest Point,
    RiskColour Level,
    [property: Range(0, 1000000)] int People,
    [property: Range(0, 1000000)] int? Households,
    [property: Required, StringLength(2000, MinimumLength = 1)] string Measures,
    [property: Required, StringLength(50, MinimumLength = 1)] string Charge,
    [property: RegularExpression("^[0-9+\\- ]{3,20}$", ErrorMessage = "13912345678")] string? Phone
)
{
    internal RiskPoint Risk() => new(Name.Trim(), Hazard, Point.Point(), Level, People, Households, Measures.Trim(), Charge.Trim(), Phone);
}
