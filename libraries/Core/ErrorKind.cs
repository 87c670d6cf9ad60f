namespace Platform.Core;

/// <summary>The family a refusal belongs to; it alone decides the HTTP and the gRPC status.</summary>
public enum ErrorKind
{
    /// <summary>The request itself is wrong: a field is missing, malformed or outside its range.</summary>
    Invalid,

    /// <summary>No valid credentials came with the request.</summary>
    Unauthenticated,

    /// <summary>The caller is known and may not do this here.</summary>
    Forbidden,

    /// <summary>There is no such thing at this place.</summary>
    NotFound,

    /// <summary>The thing is in a state that does not allow the step.</summary>
    Conflict,

    /// <summary>Somebody changed the thing since the caller read it (If-Match).</summary>
    StaleVersion,

    /// <summary>The change needs an If-Match header.</summary>
    VersionRequired,

    /// <summary>Well-formed, but against a rule of the domain.</summary>
    RuleBroken,

    /// <summary>Bigger than allowed.</summary>
    TooLarge,

    /// <summary>A peer or a store cannot be reached now; trying again later is right.</summary>
    Unavailable,
}
