using Grpc.Core;
using Platform.Core;

namespace Platform.Hosting.Errors;

/// <summary>The one table from the family of a refusal to its HTTP and gRPC status.</summary>
public static class ErrorStatus
{
    private static readonly Dictionary<ErrorKind, (int Http, StatusCode Grpc)> Table = new()
    {
        [ErrorKind.Invalid] = (400, StatusCode.InvalidArgument),
        [ErrorKind.Unauthenticated] = (401, StatusCode.Unauthenticated),
        [ErrorKind.Forbidden] = (403, StatusCode.PermissionDenied),
        [ErrorKind.NotFound] = (404, StatusCode.NotFound),
        [ErrorKind.Gone] = (410, StatusCode.NotFound),
        [ErrorKind.Conflict] = (409, StatusCode.FailedPrecondition),
        [ErrorKind.StaleVersion] = (412, StatusCode.Aborted),
        [ErrorKind.TooLarge] = (413, StatusCode.ResourceExhausted),
        [ErrorKind.RuleBroken] = (422, StatusCode.FailedPrecondition),
        [ErrorKind.VersionRequired] = (428, StatusCode.FailedPrecondition),
        [ErrorKind.UnsupportedMediaType] = (415, StatusCode.InvalidArgument),
        [ErrorKind.MethodNotAllowed] = (405, StatusCode.Unimplemented),
        [ErrorKind.Failed] = (500, StatusCode.Internal),
        [ErrorKind.Unavailable] = (503, StatusCode.Unavailable),
    };

    /// <summary>HTTP status of a refusal.</summary>
    public static int Http(this ErrorKind kind) => Table[kind].Http;

    /// <summary>gRPC status of a refusal.</summary>
    public static StatusCode Grpc(this ErrorKind kind) => Table[kind].Grpc;
}
