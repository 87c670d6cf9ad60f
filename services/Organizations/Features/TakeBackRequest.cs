using System.ComponentModel.DataAnnotations;

namespace Organizations.Features;

/// <summary>Takes back what was recorded by mistake.</summary>
/// <param name="Reason">Why it is wrong; kept with the record.</param>
public sealed record TakeBackRequest([property: Required, StringLength(500, MinimumLength = 2)] string Reason);
