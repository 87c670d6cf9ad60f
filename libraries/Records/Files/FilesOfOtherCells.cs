using Grpc.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Cells;
using Platform.Cells.Hosting;
using Platform.Hosting.Access;
using Platform.Hosting.Peers;
using Platform.Records.Protos;

namespace Platform.Records.Files;

/// <summary>The same service in other cells, for its files: at the address in the placement, the shared cell at
/// <c>Platform:FilesOfSharedCell</c>.</summary>
internal sealed class FilesOfOtherCells(IServiceProvider provider, IConfiguration settings, PlacementFile placement, FileStore store)
{
    private readonly Dictionary<string, StoredFilesService.StoredFilesServiceClient> _clients = new(StringComparer.Ordinal);

    /// <summary>Fetches the content; false if the cell does not have it or returned different bytes.</summary>
    /// <exception cref="RpcException">The cell could not be reached.</exception>
    public async Task<bool> FetchAsync(string cell, string digest, CancellationToken ct)
    {
        try
        {
            return await store.TakeOverAsync(digest, into => ReadAsync(Of(cell), digest, into, ct), ct);
        }
        catch (RpcException none) when (none.StatusCode == StatusCode.NotFound)
        {
            return false;
        }
    }

    private static async Task ReadAsync(
        StoredFilesService.StoredFilesServiceClient client,
        string digest,
        Stream into,
        CancellationToken ct
    )
    {
        using var call = client.Read(new ReadRequest { Digest = digest }, cancellationToken: ct);
        await foreach (var chunk in call.ResponseStream.ReadAllAsync(ct))
        {
            await into.WriteAsync(chunk.Content.Memory, ct);
        }
    }

    private StoredFilesService.StoredFilesServiceClient Of(string cell)
    {
        using var scope = provider.CreateScope();
        var service = scope.ServiceProvider.GetRequiredService<Caller>().Subject; // its own name: not called
        var address =
            cell == PlacementPlan.SharedCell
                ? settings["Platform:FilesOfSharedCell"]
                : placement.Plan.Cells.GetValueOrDefault(cell)?.Grpc.GetValueOrDefault(service);
        return address is null ? throw new InvalidOperationException($"The address of {service} in {cell} is not configured.")
            : _clients.TryGetValue(address, out var known) ? known
            : _clients[address] = new(PeerClients.At(provider, service, new Uri(address)));
    }
}
