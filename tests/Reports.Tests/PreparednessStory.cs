using Platform.Core;
using Platform.Core.Events;
using static Reports.Tests.Happened;

namespace Reports.Tests;

/// <summary>
/// The same city's year of plans, drills and trainings, with teams to drill and contracts signed: plans revised, a superior changed, drills
/// and trainings corrected and annulled, all across the merger of a township.
/// </summary>
internal sealed class PreparednessStory
{
    private readonly City _city;

    public PreparednessStory(City city)
    {
        this._city = city;
        Form();
        Drill();
        Train();
        Plan();
        Sign();
    }

    public List<PlatformEvent> Organizations { get; } = [];

    public List<PlatformEvent> Teams { get; } = [];

    public List<PlatformEvent> Drills { get; } = [];

    public List<PlatformEvent> Plans { get; } = [];

    public IEnumerable<PlatformEvent> All => [.. Organizations, .. Teams, .. Drills, .. Plans];

    private TeamChanged At(string place) => Teams.OfType<TeamChanged>().First(t => t.Now.Division.Value == place);

    // A squadron in every township, a team in every village; those of the absorbed township move or end.
    private void Form()
    {
        foreach (var township in _city.Townships)
        {
            Teams.Add(Team(township, TeamLevel.TownshipSquadron, $"{township}中队", Day(3, 1, 2025)));
            Teams.Add(Team(township + "001", TeamLevel.VillageTeam, $"{township}001救援队", Day(3, 1, 2025)));
            Teams.Add(Team(township + "002", TeamLevel.VillageTeam, $"{township}002救援队", Day(3, 1, 2025)));
        }

        Teams.Add(Dissolved(At(_city.Absorbed), _city.MergeDay));
        Teams.Add(Moved(At(_city.Absorbed + "001"), _city.Kept + "101", _city.MergeDay));
        Teams.Add(Moved(At(_city.Absorbed + "002"), _city.Kept + "102", _city.MergeDay));
    }

    private void Drill()
    {
        Held(_city.PilotCounty, OrganizerKind.Government, Hazard.Geological, Day(3, 10), 100, _city.Kept, _city.Kept + "001");
        Held(_city.Kept + "002", OrganizerKind.RescueTeam, Hazard.Geological, Day(4, 2), 20, _city.Kept + "002");
        Corrected(
            Held(_city.Absorbed, OrganizerKind.Government, Hazard.Fire, Day(5, 6), 60, _city.Absorbed, _city.Absorbed + "001"),
            s => s with { HeldOn = Day(2, 6) }
        );
        Held(_city.Code, OrganizerKind.Government, Hazard.SevereWeather, Day(6, 1), 200);
        Corrected(Held(_city.Far, OrganizerKind.Government, Hazard.Earthquake, Day(9, 9), 30, _city.Far), _ => null);
        Held(_city.OtherCounty, OrganizerKind.Enterprise, Hazard.Fire, Day(10, 1), 15);
        Held(_city.PilotCounty, OrganizerKind.Government, Hazard.Fire, Day(10, 1, 2025), 50, _city.Kept + "001");
    }

    private DrillChanged Held(string place, OrganizerKind by, Hazard hazard, DateOnly on, int people, params string[] teams)
    {
        var standing = new DrillStanding(
            Code(place),
            [],
            $"{place}演练",
            by,
            Code(place).Depth,
            "组织者",
            DrillForm.Live,
            DrillExtent.Functional,
            DrillContent.Single,
            hazard,
            null,
            [.. teams.Select(t => new DrillTeam(At(t).TeamId, At(t).Now.Level, At(t).Now.Name, Code(t)))],
            people,
            on,
            null,
            null
        );
        var held = new DrillChanged(Guid.CreateVersion7(), DrillChange.Held, null, standing, on) { Division = Code(place) };
        Drills.Add(held);
        return held;
    }

    private void Corrected(DrillChanged held, Func<DrillStanding, DrillStanding?> right) =>
        Drills.Add(held with { EventId = Guid.CreateVersion7(), Change = DrillChange.Corrected, Was = held.Now, Now = right(held.Now!) });

    private void Train()
    {
        Given(_city.Code, TrainingOrganizer.City, Day(3, 1), Day(3, 8), Day(4, 5));
        var moved = Given(_city.PilotCounty, TrainingOrganizer.County, Day(3, 2), Day(3, 9), Day(3, 16));
        Then(
            moved,
            TrainingChange.Corrected,
            s => s with { Sessions = [s.Sessions[0], s.Sessions[1], s.Sessions[2] with { On = Day(12, 31, 2025) }] }
        );
        var absorbed = Given(_city.Absorbed, TrainingOrganizer.Township, Day(6, 1));
        Then(absorbed, TrainingChange.Moved, s => s with { Division = Code(_city.Kept), Moves = [new(s.Division, _city.MergeDay)] });
        Given(_city.OtherCounty, TrainingOrganizer.Department, Day(5, 1), Day(5, 2));
        Then(Given(_city.OtherCounty, TrainingOrganizer.Department, Day(5, 3)), TrainingChange.Annulled, s => s with { Sessions = [] });
        Attended("甲", _city.Kept + "001", Day(3, 1), passed: true);
        Attended("甲", _city.Kept + "001", Day(3, 2), passed: null);
        Attended("乙", _city.Far + "001", Day(3, 8), passed: false);
        var third = Attended("丙", _city.Absorbed + "001", Day(6, 1), passed: true);
        Then(third, s => s with { Division = Code(_city.Kept + "101"), Moves = [new(s.Division, _city.MergeDay)] });
        Then(Attended("丁", _city.Far + "002", Day(5, 3), passed: true), s => s with { On = null });
    }

    private TrainingChanged Given(string place, TrainingOrganizer by, params DateOnly[] days)
    {
        var given = new TrainingChanged(
            Guid.CreateVersion7(),
            TrainingChange.Held,
            null,
            new(
                Code(place),
                [],
                by,
                TrainingSector.FloodDrought,
                "山洪避险",
                [.. days.Select(d => new SessionGiven(Guid.CreateVersion7(), d, 8))]
            ),
            days[0]
        )
        {
            Division = Code(place),
        };
        Drills.Add(given);
        return given;
    }

    private void Then(TrainingChanged was, TrainingChange change, Func<TrainingStanding, TrainingStanding> now) =>
        Drills.Add(new TrainingChanged(was.TrainingId, change, was.Now, now(was.Now), Day(11, 1)) { Division = was.Division });

    private TraineeChanged Attended(string person, string from, DateOnly on, bool? passed)
    {
        var attended = new TraineeChanged(
            Guid.CreateVersion7(),
            null,
            new(Code(from), [], Guid.CreateVersion7(), Guid.CreateVersion7(), person, on, passed)
        )
        {
            Division = Code(from),
        };
        Drills.Add(attended);
        return attended;
    }

    private void Then(TraineeChanged was, Func<TraineeStanding, TraineeStanding> now) =>
        Drills.Add(new TraineeChanged(was.TraineeId, was.Now, now(was.Now)) { Division = was.Division });

    private void Plan()
    {
        var whole = Issued(_city.Code, PlanKind.Overall);
        var (pilot, other) = (Issued(_city.PilotCounty, PlanKind.Overall), Issued(_city.OtherCounty, PlanKind.Overall));
        var special = Issued(_city.PilotCounty, PlanKind.Special, Hazard.FloodDrought, Hazard.FlashFlood);
        var (kept, absorbed) = (Issued(_city.Kept, PlanKind.Overall), Issued(_city.Absorbed, PlanKind.Overall));
        Issued(_city.Kept + "001", PlanKind.DisposalScheme);
        var scheme = Issued(_city.Absorbed + "001", PlanKind.DisposalScheme);
        Revised(kept, Day(3, 1));
        Revised(whole, Day(8, 1));
        Then(absorbed, PlanChange.Repealed, s => s with { InForceUntil = _city.MergeDay }, _city.MergeDay);
        Then(
            scheme,
            PlanChange.Moved,
            s => s with { Division = Code(_city.Kept + "101"), Moves = [new(s.Division, _city.MergeDay)] },
            _city.MergeDay
        );
        PlanChanged[] below = [pilot, special, other];
        Plans.Add(
            new PlansRelinked(
                whole.PlanId,
                [.. below.Select(p => new PlanRelinked(p.PlanId, p.Now, p.Now with { Linked = false }))],
                Day(8, 1)
            )
            {
                Division = Code(_city.Code),
            }
        );
        Then(pilot with { Now = pilot.Now with { Linked = false } }, PlanChange.Relinked, s => s with { Linked = true }, Day(9, 1));
        var handbook = Paper(_city.Kept, PaperKind.Handbook, [new(Day(4, 1), 300)]);
        Plans.Add(
            handbook with
            {
                EventId = Guid.CreateVersion7(),
                Change = PaperChange.Handled,
                Was = handbook.Now,
                Now = handbook.Now with { Given = [.. handbook.Now.Given, new(Day(5, 1), 50)] },
            }
        );
        var card = Paper(_city.Far + "001", PaperKind.Card, []);
        Plans.Add(
            card with
            {
                EventId = Guid.CreateVersion7(),
                Change = PaperChange.Withdrawn,
                Was = card.Now,
                Now = card.Now with { WithdrawnOn = Day(10, 1) },
            }
        );
        Paper(_city.Far + "001", PaperKind.RiskChart, []);
    }

    private PlanChanged Issued(string place, PlanKind kind, params Hazard[] hazards)
    {
        var (issued, level) = (
            Day(5, 20, 2025),
            Code(place).Depth switch
            {
                DivisionLevel.City => PlanLevel.City,
                DivisionLevel.County => PlanLevel.County,
                DivisionLevel.Township => PlanLevel.Township,
                _ => PlanLevel.Village,
            }
        );
        var plan = new PlanChanged(
            Guid.CreateVersion7(),
            PlanChange.Issued,
            null,
            new(
                Code(place),
                [],
                Guid.CreateVersion7(),
                1,
                kind,
                level,
                hazards,
                $"{place}预案",
                null,
                null,
                issued,
                issued,
                issued.AddDays(10),
                null,
                null,
                null,
                level != PlanLevel.City,
                level != PlanLevel.City
            ),
            issued
        )
        {
            Division = Code(place),
        };
        Plans.Add(plan);
        return plan;
    }

    private void Revised(PlanChanged plan, DateOnly on)
    {
        Then(plan, PlanChange.Superseded, s => s with { InForceUntil = on }, on);
        Plans.Add(
            new PlanChanged(
                Guid.CreateVersion7(),
                PlanChange.Issued,
                null,
                plan.Now with
                {
                    Edition = 2,
                    IssuedOn = on.AddDays(-5),
                    InForceFrom = on,
                },
                on
            )
            {
                Division = plan.Division,
            }
        );
    }

    private void Then(PlanChanged was, PlanChange change, Func<PlanStanding, PlanStanding> now, DateOnly on) =>
        Plans.Add(new PlanChanged(was.PlanId, change, was.Now, now(was.Now), on) { Division = was.Division });

    private PlanPaperChanged Paper(string place, PaperKind kind, IReadOnlyList<CopiesGiven> given)
    {
        var level = Code(place).Depth == DivisionLevel.Township ? PlanLevel.Township : PlanLevel.Village;
        var paper = new PlanPaperChanged(
            Guid.CreateVersion7(),
            PaperChange.Published,
            null,
            new(Code(place), [], kind, level, place, "手册", [Hazard.FlashFlood], given, Day(3, 5), null),
            Day(3, 5)
        )
        {
            Division = Code(place),
        };
        Plans.Add(paper);
        return paper;
    }

    private void Sign()
    {
        foreach (var place in new[] { _city.Kept, _city.Absorbed, _city.Absorbed + "001" })
        {
            Organizations.Add(Signed(place, place[..^3], Day(1, 20)));
        }

        Organizations.Add(Assessed(_city.PilotCounty, 2024, 81m, Day(12, 10, 2024)));
        Organizations.Add(Assessed(_city.PilotCounty, 2025, 93.5m, Day(12, 20, 2025)));
        Organizations.Add(Assessed(_city.OtherCounty, 2025, 78m, Day(1, 15)));
        Organizations.Add(Assessed(_city.Kept, 2025, 60m, Day(12, 20, 2025)));
    }
}
