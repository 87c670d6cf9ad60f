using Grpc.Core;

namespace ContingencyPlans.Features;

/// <summary>What peers answer in a stream.</summary>
internal static class PeerAnswers
{
    /// <summary>The complete answer; null if the peer could not be reached, for any reason: the caller's own work continues without
    /// it.</summary>
    public static async Task<List<T>?> ReadAllAsync<T>(this AsyncServerStreamingCall<T> call, CancellationToken ct)
    {
        using (call)
        {
            try
            {
                var answer = new List<T>();
                await foreach (var item in call.ResponseStream.ReadAllAsync(ct))
                {
                    answer.Add(item);
                }

                return answer;
            }
            catch (Exception e) when (e is RpcException or HttpRequestException && !ct.IsCancellationRequested)
            {
                return null;
            }
        }
    }
}
