using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Organizations.Domain;
using Platform.Core;
using Platform.Hosting.Access;
using Platform.Hosting.Messaging;

namespace Organizations.Features.Standards;

/// <summary>The next version of a checklist for the path's jurisdiction, or the first of a new one.</summary>
public sealed record PublishStandardRequest(
    [property: Required, RegularExpression("^[a-z][a-z0-9-]{1,58}$")] string Key,
    [property: Required, StringLength(100, MinimumLength = 2)] string Zh,
    [property: Required, StringLength(100, MinimumLength = 2)] string En,
    DateOnly EffectiveFrom,
    [property: Required, Length(1, 50)] IReadOnlyList<StandardItemRequest> Items
);

/// <summary>One item of it.</summary>
public sealed record StandardItemRequest(
    [property: Required, RegularExpression("^[a-z][a-z0-9-]{1,58}$")] string Key,
    [property: Required, StringLength(100, MinimumLength = 1)] string Zh,
    [property: Required, StringLength(100, MinimumLength = 1)] string En,
    [property: Required, Length(1, 5)] IReadOnlyList<DivisionLevel> Levels,
    bool? EvidenceRequired,
    ItemSource? Source
);

internal static class PublishStandard
{
    public static async Task<Created<StandardView>> HandleAsync(
        PublishStandardRequest request,
        Scope scope,
        OrganizationsDb db,
        CancellationToken ct
    )
    {
        var earlier = (await db.VisibleStandardsAsync(scope.Division, ct)).FindAll(s => s.Key == request.Key);
        var items = request.Items.Select(i => new StandardItem(
            i.Key,
            i.Zh.Trim(),
            i.En.Trim(),
            i.Levels,
            i.EvidenceRequired ?? false,
            i.Source
        ));
        var (standard, happened) = Standard.Publish(
            scope.Division,
            request.Key,
            (request.Zh.Trim(), request.En.Trim()),
            request.EffectiveFrom,
            [.. items],
            earlier
        );
        db.Add(standard);
        db.Publish(happened);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/v1/divisions/{scope.Division}/standards/{standard.Key}", StandardView.Of(standard));
    }
}
