namespace Platform.Core;

/// <summary>The kind of a refusal; it alone decides the HTTP and the gRPC status.</summary>
public enum ErrorKind
{
    /// <summary>The request itself is wrong: a field is missing, malformed or outside its range.</summary>
    Invalid,

    /// <summary>No valid credentials came with the request.</summary>
    Unauthenticated,

    /// <summary>The caller is authenticated but may not do this here.</summary>
    Forbidden,

    /// <summary>The record does not exist at this place.</summary>
    NotFound,

    /// <summary>The state of the record does not allow the step.</summary>
    Conflict,

    /// <summary>The record changed since the caller read it (If-Match).</summary>
    StaleVersion,

    /// <summary>The change needs an If-Match header.</summary>
    VersionRequired,

    /// <summary>Well-formed, but against a rule of the domain.</summary>
    RuleBroken,

    /// <summary>Bigger than allowed.</summary>
    TooLarge,

    /// <summary>A peer or a store cannot be reached; the caller should try again later.</summary>
    Unavailable,

    /// <summary>The body has a type that the address does not take.</summary>
    UnsupportedMediaType,

    /// <summary>The address exists, but does not take this method.</summary>
    MethodNotAllowed,

    /// <summary>A fault of the system.</summary>
    Failed,
}
