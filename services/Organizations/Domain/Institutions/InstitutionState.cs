namespace Organizations.Domain;

/// <summary>Where an institution is in its life.</summary>
public enum InstitutionState
{
    /// <summary>A safety-supervision station or room that was not renamed yet.</summary>
    Former,

    /// <summary>Exists as bureau, office or room.</summary>
    Standing,

    /// <summary>Ended; it never changes again.</summary>
    Closed,
}
