namespace Platform.Core;

/// <summary>
/// How long a way on the road takes, estimated from the great circle: settings <c>Travel</c>, the same for every service that
/// compares who could be where first. It orders a list for a person who decides; it promises nothing.
/// </summary>
/// <param name="SpeedKmh">Average speed on the road, with gear on board.</param>
/// <param name="Detour">How much longer the road is than the great circle.</param>
public sealed record TravelEstimate(double SpeedKmh = 40, double Detour = 1.4)
{
    /// <summary>Minutes on the road.</summary>
    public double Minutes(double kilometres) => kilometres * Detour / SpeedKmh * 60;
}
