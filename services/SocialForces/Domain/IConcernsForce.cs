using Platform.Core;

namespace SocialForces.Domain;

/// <summary>A record between two sides: it belongs to the place of the bureau or of the need, and concerns a force that may be registered
/// in another place.</summary>
public interface IConcernsForce : IRecord
{
    /// <summary>The force; never changes.</summary>
    Guid ForceId { get; }

    /// <summary>The place at which the force is registered; the record is readable there too.</summary>
    DivisionCode ForceDivision { get; }
}
