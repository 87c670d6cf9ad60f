using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using Npgsql;
using Platform.Core;
using RabbitMQ.Client.Exceptions;

namespace Platform.Faults;

/// <summary>
/// What only has to be waited for: no database, no broker, a lock, a peer that is away, a timeout. Everything else is wrong in itself,
/// and doing it again gives the same failure. The one list for requests, consumers, calls of peers and background work.
/// </summary>
public static class Transient
{
    // Classes of SQLSTATE: connection, authorization (a password that is being changed), resources, system errors.
    private static readonly string[] Classes = ["08", "28", "53", "58"];

    private static readonly HashSet<string> States = new(StringComparer.Ordinal)
    {
        PostgresErrorCodes.ReadOnlySqlTransaction, // a standby that takes over
        PostgresErrorCodes.InvalidCatalogName, // a database that is being restored
        PostgresErrorCodes.SerializationFailure,
        PostgresErrorCodes.DeadlockDetected,
        PostgresErrorCodes.LockNotAvailable,
        PostgresErrorCodes.ObjectInUse,
        PostgresErrorCodes.QueryCanceled,
        PostgresErrorCodes.AdminShutdown,
        PostgresErrorCodes.CrashShutdown,
        PostgresErrorCodes.CannotConnectNow,
        "57P05", // idle session timeout
    };

    // What the broker says about a wrong request; it would say it again.
    private static readonly HashSet<ushort> WrongForTheBroker = [402, 403, 404, 405, 406];

    /// <summary>Whether the work may succeed by itself later; the cause may stand inside other exceptions.</summary>
    public static bool Is(Exception? exception) =>
        exception switch
        {
            null => false,
            AggregateException several => several.InnerExceptions.Any(Is),
            DomainException refusal => refusal.Error.Kind == ErrorKind.Unavailable,
            NpgsqlException said => IsOfDatabase(said),
            RpcException peer => IsAway(peer) || Is(peer.Status.DebugException),
            BrokerUnreachableException or SocketException or TimeoutException or OperationCanceledException => true,
            OperationInterruptedException ended => !WrongForTheBroker.Contains(ended.ShutdownReason?.ReplyCode ?? 0),
            HttpRequestException { StatusCode: { } status } => IsAway(status),
            HttpRequestException => true, // no answer
            _ => Is(exception.InnerException),
        };

    /// <summary>Whether the database is away or refuses only for now; the cause may stand inside other exceptions.</summary>
    public static bool IsOfDatabase(Exception? exception) =>
        exception switch
        {
            null => false,
            AggregateException several => several.InnerExceptions.Any(IsOfDatabase),
            PostgresException said => States.Contains(said.SqlState) || Classes.Contains(said.SqlState[..2]),
            NpgsqlException { IsTransient: true } => true,
            _ => IsOfDatabase(exception.InnerException),
        };

    /// <summary>Whether the peer did not see the call, or did not answer in time.</summary>
    public static bool IsAway(RpcException peer) =>
        peer.StatusCode is StatusCode.Unavailable or StatusCode.DeadlineExceeded or StatusCode.Cancelled
        || peer.Trailers.GetValue(PeerRefusals.RefusedBySidecar) is not null;

    /// <summary>The peer that was away, wherever it stands inside the exception; null: none.</summary>
    public static string? PeerIn(Exception? exception) =>
        exception switch
        {
            null => null,
            RpcException peer when IsAway(peer) => peer.Trailers.GetValue("peer") ?? "gRPC",
            _ => PeerIn(exception.InnerException),
        };

    private static bool IsAway(HttpStatusCode status) =>
        status >= HttpStatusCode.InternalServerError || status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;
}
