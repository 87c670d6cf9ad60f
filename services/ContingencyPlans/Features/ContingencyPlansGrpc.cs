using ContingencyPlans.Data;
using ContingencyPlans.Domain;
using ContingencyPlans.Features.Plans.Chain;
using ContingencyPlans.Protos;
using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Platform.Core;
using Platform.Core.Events;
using Platform.Hosting.Peers;

namespace ContingencyPlans.Features;

/// <summary>The gRPC face: what peers ask of plans.</summary>
internal sealed class ContingencyPlansGrpc(ContingencyPlansDb db, TimeProvider clock) : ContingencyPlansService.ContingencyPlansServiceBase
{
    public override async Task<GetPlanResponse> GetPlan(GetPlanRequest request, ServerCallContext context)
    {
        var id = Guid.TryParse(request.Id, out var parsed) ? parsed : throw CoreErrors.Format.At("id", "UUID");
        var plan =
            await db.Plans.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, context.CancellationToken)
            ?? throw PlanErrors.NotFound.At("id", id);
        return new() { Plan = Message(plan, await db.ContentOfAsync(id, context.CancellationToken), clock.Today()) };
    }

    public override async Task<PlansInForceResponse> PlansInForce(PlansInForceRequest request, ServerCallContext context)
    {
        var hazard = PeerWords.Read<Hazard>(request.Hazard, "hazard") ?? throw CoreErrors.Required.At("hazard");
        var grade = PeerWords.Read<ResponseGrade>(request.Grade, "grade") ?? throw CoreErrors.Required.At("grade");
        var today = clock.Today();
        var chain = await db.ChainOfAsync(
            DivisionCode.Parse(request.Division),
            hazard.Value,
            grade.Value,
            today,
            context.CancellationToken
        );
        return new() { Plans = { chain.Plans.Select(p => Message(p.Plan, p.Content, today)) }, Chain = { chain.Links.Select(Message) } };
    }

    private static ChainedAction Message(ChainLink link) =>
        new()
        {
            Order = link.Order,
            PlanId = link.Plan.Id.ToString(),
            Division = link.Plan.Division.Value,
            Level = Words.Of(link.Plan.Level),
            Action = Message(link.Action),
        };

    private static Protos.Plan Message(Domain.Plan plan, PlanContent content, DateOnly today) =>
        new()
        {
            Id = plan.Id.ToString(),
            Division = plan.Division.Value,
            SeriesId = plan.SeriesId.ToString(),
            Edition = plan.Edition,
            Kind = Words.Of(plan.Kind),
            Level = Words.Of(plan.Level),
            Title = plan.Title,
            Hazards = { plan.Hazards.Select(h => Words.Of(h)) },
            State = Words.Of(plan.StateOn(today)),
            InForce = plan.IsInForceOn(today),
            Number = plan.Number ?? "",
            Actions = { content.Actions.Select(Message) },
        };

    private static Protos.Action Message(PlanAction action) =>
        new()
        {
            Number = action.Number,
            Grades = { (action.Grades ?? []).Select(g => Words.Of(g)) },
            Post = action.Post,
            Text = action.Text,
            WithinMinutes = action.WithinMinutes,
        };
}
