namespace Platform.Core;

/// <summary>
/// The estimated travel time by road, from the great circle: settings <c>Travel</c>, the same for every service that compares arrival
/// times. It orders a list for a person who decides; it is not a forecast.
/// </summary>
/// <param name="SpeedKmh">Average speed by road, with gear on board.</param>
/// <param name="Detour">The length of the road in relation to the great circle.</param>
public sealed record TravelEstimate(double SpeedKmh = 40, double Detour = 1.4)
{
    /// <summary>Minutes on the road.</summary>
    public double Minutes(double kilometres) => kilometres * Detour / SpeedKmh * 60;
}
