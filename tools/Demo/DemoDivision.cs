using Platform.Core;

namespace Platform.Demo;

/// <summary>A place of the demo's directory.</summary>
internal sealed record DemoDivision(DivisionCode Code, string Name, DivisionLevel Level);
