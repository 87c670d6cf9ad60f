using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;

namespace Organizations.Features.Contracts;

/// <summary>A draft of the path's division for one of the divisions below it.</summary>
public sealed record DraftContractRequest(
    DivisionCode Inferior,
    [property: Range(2000, 2100)] int Year,
    [property: Required, StringLength(200, MinimumLength = 4)] string Title,
    [property: Required, Length(1, 50)] IReadOnlyList<TargetRequest> Targets
);

/// <summary>One target of it; the weights sum to a hundred.</summary>
public sealed record TargetRequest(
    [property: Required, StringLength(200, MinimumLength = 2)] string Name,
    [property: Range(1, 100)] int Weight,
    [property: StringLength(500)] string? Measure
)
{
    /// <summary>The targets without outer blanks.</summary>
    public static IReadOnlyList<ContractTarget> Read(IReadOnlyList<TargetRequest> targets) =>
        [.. targets.Select(t => new ContractTarget(t.Name.Trim(), t.Weight, t.Measure?.Trim()))];
}

internal static class DraftContract
{
    public static async Task<Created<ContractView>> HandleAsync(
        DraftContractRequest request,
        Scope scope,
        OrganizationsDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var levels = await DirectoryLevels.LoadAsync(db, [request.Inferior], clock.Today(), ct);
        await RequireOnlyAsync(db, scope.Division, request, ct);
        var contract = db.Add(Take(levels, scope.Division, request)).Entity;
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{contract.Division}/contracts/{contract.Id}", ContractView.Of(contract));
    }

    private static async Task RequireOnlyAsync(
        OrganizationsDb db,
        DivisionCode superior,
        DraftContractRequest request,
        CancellationToken ct
    )
    {
        var same = db.Contracts.Where(c =>
            c.Division == request.Inferior && c.Superior == superior && c.Year == request.Year && c.State != ContractState.Cancelled
        );
        if (await same.Select(c => new { c.Id, c.Title }).FirstOrDefaultAsync(ct) is { } other)
        {
            throw CoreErrors.Duplicate.Because($"{request.Inferior} {request.Year} “{other.Title}” ({other.Id})");
        }
    }

    /// <summary>The superior drafts the contract.</summary>
    public static Contract Take(DirectoryLevels levels, DivisionCode superior, DraftContractRequest request) =>
        Contract.Draft(
            superior,
            request.Inferior,
            levels.Of(request.Inferior),
            request.Year,
            request.Title.Trim(),
            TargetRequest.Read(request.Targets)
        );
}
