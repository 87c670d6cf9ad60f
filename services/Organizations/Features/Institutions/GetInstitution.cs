using Microsoft.AspNetCore.Http.HttpResults;
using Organizations.Data;
using Platform.ServiceDefaults.Access;
using Platform.ServiceDefaults.Data;

namespace Organizations.Features.Institutions;

internal static class GetInstitution
{
    public static async Task<Ok<InstitutionView>> Handle(Guid id, Scope scope, OrganizationsDb db, CancellationToken ct) =>
        TypedResults.Ok(InstitutionView.Of(await db.Institutions.Require(scope, id, ct)));
}
