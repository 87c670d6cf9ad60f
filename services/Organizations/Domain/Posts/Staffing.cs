namespace Organizations.Domain;

/// <summary>How many people work at an institution from a day on, until the next such entry.</summary>
/// <param name="On">First day.</param>
/// <param name="Posts">编制: posts approved.</param>
/// <param name="FullTime">Full-time staff on duty.</param>
/// <param name="PartTime">Part-time staff on duty.</param>
public sealed record Staffing(DateOnly On, int Posts, int FullTime, int PartTime)
{
    /// <summary>Full-time and part-time together.</summary>
    public int OnDuty => FullTime + PartTime;
}
