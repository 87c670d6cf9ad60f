using Platform.Demo.Playing;
using Platform.Demo.Story;

namespace Platform.Demo.Script;

/// <summary>登记: the leader registers the force with a new account, which acts for it from then on.</summary>
internal sealed record RegisterForce(DateOnly On, DemoForce Force) : ForceStep(On, Force, Force.Leader)
{
    public override string Doing => "登记社会救援力量";

    public override IEnumerable<Thing> Makes => [Thing.Force(Force.Number)];

    protected override async Task<ForceRecord?> AdvanceAsync(StepContext stage, ForceRecord? before, CancellationToken ct)
    {
        if (before is not null)
        {
            return null;
        }

        var (performer, at, leader) = (
            await stage.AsAsync(By, ct),
            stage.Setting.Layout.Near(Force.Place, stage.Setting.Chance($"force {Force.Number}")),
            Force.Member(stage.Setting, 0)
        );
        object[] insurance =
            Force.Number == 10
                ? []
                :
                [
                    new
                    {
                        insurer = $"{stage.Setting.Province.Region}财产保险公司",
                        policyNumber = $"YW2026{Force.Number:0000}",
                        from = "2026-01-01",
                        to = "2026-12-31",
                        persons = Force.Members,
                    },
                ];
        return await performer.PostAsync<ForceRecord>(
            StepContext.PathOf(Place, "forces"),
            new
            {
                identity = new
                {
                    name = Force.Name,
                    registrationNumber = Force.RegistrationNumber,
                    registeredWith = $"{Force.Place.Short()}民政局",
                    qualifications = Force.Specialties.Select(s => new
                    {
                        specialty = s.Specialty,
                        grade = s.Grade,
                        certificateNumber = s.Grade is null ? null : $"CP2025{Force.Number:000}",
                    }),
                },
                resources = new
                {
                    baseAddress = $"{Force.Place.Short()}体育场北侧",
                    @base = new { longitude = at.Longitude, latitude = at.Latitude },
                    contacts = new[]
                    {
                        new
                        {
                            name = leader.Name,
                            duty = "队长",
                            phone = leader.Phone,
                        },
                    },
                    equipment = Force.Equipment.Select(e => new
                    {
                        name = e.Name,
                        quantity = e.Quantity,
                        unit = e.Unit,
                    }),
                    insurance,
                },
                registeredOn = On,
            },
            stage.KeyOf(this, "register"),
            ct
        );
    }
}
