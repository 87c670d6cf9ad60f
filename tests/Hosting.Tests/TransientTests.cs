using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Core;
using Platform.Faults;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Platform.Hosting.Tests;

/// <summary>What is waited for, and what becomes a dead letter.</summary>
public sealed class TransientTests
{
    [Theory]
    [InlineData("08006")]
    [InlineData("25006")]
    [InlineData("28P01")]
    [InlineData("3D000")]
    [InlineData("40001")]
    [InlineData("40P01")]
    [InlineData("53100")]
    [InlineData("53300")]
    [InlineData("55P03")]
    [InlineData("57014")]
    [InlineData("57P01")]
    [InlineData("57P02")]
    [InlineData("57P03")]
    [InlineData("58030")]
    public void What_the_database_says_of_itself_is_waited_for_wherever_it_stands(string state)
    {
        var said = new PostgresException("away", "FATAL", "FATAL", state);
        Exception[] wrapped =
        [
            said,
            new DbUpdateException("save", said),
            new InvalidOperationException("likely due to a transient failure", new DbUpdateException("save", said)),
            new AggregateException(new InvalidOperationException("other"), new DbUpdateException("save", said)),
        ];
        wrapped.ShouldAllBe(e => Transient.Is(e) && Transient.IsOfDatabase(e));
    }

    [Theory]
    [InlineData("22003")]
    [InlineData("23502")]
    [InlineData("23505")]
    [InlineData("42501")]
    [InlineData("42P01")]
    [InlineData("55000")]
    public void What_the_database_says_of_the_work_is_not(string state) =>
        Transient.Is(new DbUpdateException("save", new PostgresException("wrong", "ERROR", "ERROR", state))).ShouldBeFalse();

    [Fact]
    public void A_peer_a_broker_and_a_network_that_are_away_are_waited_for()
    {
        Exception[] away =
        [
            new NpgsqlException("connect", new SocketException((int)SocketError.ConnectionRefused)),
            new NpgsqlException("read", new TimeoutException()),
            new RpcException(new Status(StatusCode.Unavailable, "no")),
            new RpcException(new Status(StatusCode.DeadlineExceeded, "late")),
            new RpcException(new Status(StatusCode.Internal, "token", new HttpRequestException("no answer"))),
            new HttpRequestException("busy", null, HttpStatusCode.ServiceUnavailable),
            new TaskCanceledException("timeout"),
            new BrokerUnreachableException(new SocketException((int)SocketError.ConnectionRefused)),
            new AlreadyClosedException(new ShutdownEventArgs(ShutdownInitiator.Peer, 320, "CONNECTION_FORCED")),
            CoreErrors.PeerUnavailable.Because("organizations"),
        ];
        away.ShouldAllBe(e => Transient.Is(e) && Transient.Is(new InvalidOperationException("outer", e)));
    }

    [Fact]
    public void What_is_wrong_in_itself_is_not()
    {
        Exception[] wrong =
        [
            new InvalidOperationException("wrong"),
            new FormatException("wrong"),
            new DbUpdateConcurrencyException("changed meanwhile"),
            new RpcException(new Status(StatusCode.InvalidArgument, "wrong")),
            new RpcException(new Status(StatusCode.PermissionDenied, "not yours")),
            new HttpRequestException("wrong", null, HttpStatusCode.BadRequest),
            new OperationInterruptedException(new ShutdownEventArgs(ShutdownInitiator.Peer, 404, "NOT_FOUND")),
            CoreErrors.NotFound.Because("622921", "x"),
        ];
        wrong.ShouldAllBe(e => !Transient.Is(e) && !Transient.Is(new InvalidOperationException("outer", e)));
    }
}
