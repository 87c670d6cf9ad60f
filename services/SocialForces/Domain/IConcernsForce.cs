using Platform.Core;

namespace SocialForces.Domain;

/// <summary>A record between two sides: it belongs to the place of the bureau or of the need, and concerns a force that may be registered
/// in another place.</summary>
public interface IConcernsForce : IRecord
{
    Guid ForceId { get; }

    /// <summary>Where the force is registered; its people find the record there too.</summary>
    DivisionCode ForceDivision { get; }
}
