using System.Diagnostics.Metrics;
using MassTransit;

namespace Platform.Faults;

/// <summary>
/// How a consumer meets a failure. What is <see cref="Transient"/> is tried again for as long as it takes, at growing intervals: the
/// message stays unacknowledged at the head of its queue, and its place among the consumers that may work at once stays taken, so the
/// queue is paused, keeps its order, and nothing is fetched beyond the prefetch. What is wrong in itself is tried a few times, for a
/// lost race, and then becomes a dead letter.
/// </summary>
/// <param name="tries">How often what is wrong in itself is tried again.</param>
/// <param name="longest">The longest interval.</param>
public sealed class WaitingRetries(int tries, TimeSpan longest) : IRetryPolicy
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(200);

    private static readonly UpDownCounter<int> Waiting = new Meter("platform").CreateUpDownCounter<int>(
        "consumers.waiting",
        "{message}",
        "Messages that wait for something that is away."
    );

    /// <inheritdoc/>
    public bool IsHandled(Exception exception) => true;

    /// <inheritdoc/>
    public RetryPolicyContext<T> CreatePolicyContext<T>(T context)
        where T : class, PipeContext => new Delivery<T>(this, context);

    /// <inheritdoc/>
    public void Probe(ProbeContext context) => context.Set(new { Policy = nameof(WaitingRetries), Tries = tries });

    // Spread, so that what failed at one moment does not come again at one moment.
    private TimeSpan Interval(int failures) =>
        TimeSpan.FromMilliseconds(
            Math.Min(longest.TotalMilliseconds, First.TotalMilliseconds * Math.Pow(2, Math.Min(failures, 20)))
                * (0.8 + (Random.Shared.NextDouble() * 0.2))
        );

    /// <summary>A message from its first failure to its end.</summary>
    private sealed class Delivery<T>(WaitingRetries policy, T context) : RetryPolicyContext<T>
        where T : class, PipeContext
    {
        private readonly CancellationTokenSource _ended = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        private bool _waits;

        public T Context => context;

        public CancellationToken CancellationToken => _ended.Token;

        public bool CanRetry(Exception exception, out RetryContext<T> retryContext) =>
            Next(exception, 0, 0, out retryContext) && !_ended.IsCancellationRequested;

        public Task RetryFaulted(Exception exception) => Task.CompletedTask;

        public void Cancel() => _ended.Cancel();

        public void Dispose()
        {
            Waits(false);
            _ended.Dispose();
        }

        public bool Next(Exception exception, int waits, int failures, out RetryContext<T> next)
        {
            var transient = Transient.Is(exception);
            Waits(transient);
            next = new Try<T>(
                this,
                exception,
                waits + (transient ? 1 : 0),
                failures + (transient ? 0 : 1),
                policy.Interval(waits + failures)
            );
            return transient || failures < policy.Tries;
        }

        private void Waits(bool now)
        {
            if (now != _waits)
            {
                Waiting.Add(now ? 1 : -1);
                _waits = now;
            }
        }
    }

    private int Tries => tries;

    /// <summary>The next try.</summary>
    private sealed class Try<T>(Delivery<T> delivery, Exception exception, int waits, int failures, TimeSpan delay) : RetryContext<T>
        where T : class, PipeContext
    {
        public T Context => delivery.Context;

        public CancellationToken CancellationToken => delivery.CancellationToken;

        public Exception Exception => exception;

        public int RetryAttempt => waits + failures;

        public int RetryCount => RetryAttempt - 1;

        public TimeSpan? Delay => delay;

        public Type ContextType => typeof(T);

        public bool CanRetry(Exception exception, out RetryContext<T> retryContext) =>
            delivery.Next(exception, waits, failures, out retryContext);

        public Task PreRetry() => Task.CompletedTask;

        public Task RetryFaulted(Exception exception) => Task.CompletedTask;
    }
}
