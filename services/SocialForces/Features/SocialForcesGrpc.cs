using Grpc.Core;
using Platform.Api.Requests;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Access;
using Platform.Hosting.Peers;
using SocialForces.Data;
using SocialForces.Features.Forces;
using SocialForces.Protos;

namespace SocialForces.Features;

/// <summary>The gRPC face: peers find what callers find over HTTP.</summary>
internal sealed class SocialForcesGrpc(SocialForcesDb db, TimeProvider clock, Caller caller) : SocialForcesService.SocialForcesServiceBase
{
    public override async Task<FindForcesResponse> FindForces(Protos.FindForcesRequest request, ServerCallContext context)
    {
        var wanted = new Forces.FindForcesRequest(
            PeerWords.Read<DisasterKind>(request.Disaster, "disaster") ?? throw CoreErrors.Required.At("disaster"),
            PeerWords.Read<ForceSpecialty>(request.Speciality, "speciality"),
            request.HasLongitude ? request.Longitude : null,
            request.HasLatitude ? request.Latitude : null,
            request.Engaged
        );
        RequestRules.Check(wanted);
        var found = await Forces.FindForces.HandleAsync(
            wanted,
            new Scope(caller, DivisionCode.Parse(request.Division)),
            db,
            clock,
            context.CancellationToken
        );
        return new() { Forces = { found.Value!.Items.Select(Message) } };
    }

    private static AbleForce Message(AbleForceView view)
    {
        var able = new AbleForce
        {
            Id = view.ForceId.ToString(),
            Name = view.Name,
            Division = view.Division.Value,
            AgreementId = view.AgreementId.ToString(),
            HasSpeciality = view.HasSpecialty,
            Insured = view.Insured,
            Engaged = view.Engaged,
            Members = view.Members,
            ResponseMinutes = view.ResponseMinutes,
            Phones = { view.Contacts.Select(c => c.Phone) },
        };
        if (view.Grade is { } grade)
        {
            able.Grade = grade;
        }

        if (view is { Kilometres: { } kilometres, TravelMinutes: { } travel, ArrivalMinutes: { } arrival })
        {
            (able.Kilometres, able.TravelMinutes, able.ArrivalMinutes) = (kilometres, travel, arrival);
        }

        return able;
    }
}
