using Platform.Core.Events;
using static Reports.Tests.Happened;

namespace Reports.Tests;

/// <summary>
/// The same city's teams, money and equipment: four squadrons in the pilot county, teams everywhere there, vehicles and gear with the
/// investments that paid them, a boat in use, a platform, a base in preparation.
/// </summary>
internal sealed class RescueStory
{
    private readonly City _city;
    private readonly List<TeamChanged> _teams = [];

    public RescueStory(City city)
    {
        this._city = city;
        Form();
        Join();
        Spend();
    }

    public List<PlatformEvent> Teams { get; } = [];

    public List<PlatformEvent> Money { get; } = [];

    public List<PlatformEvent> Equipment { get; } = [];

    public IEnumerable<PlatformEvent> All => Teams.Concat(Money).Concat(Equipment);

    public InvestmentStory Trucks { get; private set; } = null!;

    public InvestmentStory Boat { get; private set; } = null!;

    public TeamChanged Squadron(int number) => _teams.Where(t => t.Now.Level == TeamLevel.AreaSquadron).ElementAt(number);

    // The last village team of the pilot county is formed on 22 April: from that day on the county has all four tiers.
    private void Form()
    {
        Add(Team(_city.PilotCounty, TeamLevel.JointTeam, "先行县应急救援联队", Day(3, 2)));
        foreach (var (name, index) in new[] { "东", "南", "西", "北" }.Select((n, i) => (n, i)))
        {
            Add(
                Team(
                    _city.PilotCounty,
                    TeamLevel.AreaSquadron,
                    $"{name}片区应急救援中队",
                    Day(3, 10 + index),
                    "副科级",
                    captains: 1,
                    deputies: index < 3 ? 2 : 3
                )
            );
        }

        Add(Team(_city.OtherCounty, TeamLevel.JointTeam, "后进县应急救援联队", Day(9, 1)));
        foreach (var township in new[] { _city.Kept, _city.Absorbed })
        {
            Add(Team(township, TeamLevel.TownshipSquadron, $"{township}中队", Day(4, 1)));
            foreach (var village in new[] { township + "001", township + "002" })
            {
                Add(Team(village, TeamLevel.VillageTeam, $"{village}救援队", Day(4, village == _city.Absorbed + "002" ? 22 : 12)));
            }
        }

        Add(Team(_city.Kept, TeamLevel.TownshipSquadron, "甲镇第二中队", Day(5, 1)));
        foreach (var village in _teams.Where(t => t.Now.Division.Value.StartsWith(_city.Absorbed, StringComparison.Ordinal)).ToList())
        {
            var to = village.Now.Level == TeamLevel.VillageTeam ? $"{_city.Kept}1{village.Now.Division.Value[^2..]}" : _city.Kept;
            Teams.Add(Moved(village, to, _city.MergeDay));
        }
    }

    // 15, 16, 17 and 18 full-time members, of whom 3, 3, 3 and 4 came from the fire brigade; one part-time member more in each.
    private void Join()
    {
        for (var squadron = 0; squadron < 4; squadron++)
        {
            var seconded = squadron < 3 ? 3 : 4;
            for (var member = 0; member < 15 + squadron; member++)
            {
                Teams.Add(
                    Joined(
                        Squadron(squadron),
                        member < seconded ? MemberSource.FireBrigadeSecondment : MemberSource.StationTransfer,
                        Day(3, 20)
                    )
                );
            }

            Teams.Add(Joined(Squadron(squadron), MemberSource.Militia, Day(3, 20), MemberEmployment.PartTime));
        }
    }

    private void Spend()
    {
        Trucks = new InvestmentStory(_city.PilotCounty, InvestmentPurpose.VehiclesMachines, "消防车辆购置", 3_000_000, Day(2, 1))
            .Start(Day(2, 10))
            .Pay(500_000, Day(12, 20, 2025))
            .Pay(1_200_000.50m, Day(3, 5))
            .Pay(90, Day(3, 6))
            .Strike()
            .Pay(800_000, Day(5, 5))
            .Complete(Day(5, 10));
        var gear = new InvestmentStory(_city.Code, InvestmentPurpose.Gear, "救援器材购置", 900_000, Day(2, 1))
            .Start(Day(2, 2))
            .Pay(450_000, Day(4, 4));
        Boat = new InvestmentStory(_city.Code, InvestmentPurpose.Boat, "水上救援一号", 980_000, Day(2, 1))
            .Start(Day(2, 2))
            .Pay(300_000, Day(3, 3))
            .Complete(Day(5, 1))
            .PutToUse(Day(5, 20))
            .Pay(600_000, Day(6, 6));
        var unused = new InvestmentStory(_city.Code, InvestmentPurpose.Boat, "水上救援二号", 980_000, Day(2, 1))
            .Start(Day(2, 2))
            .Pay(980_000, Day(3, 3));
        var platform = new InvestmentStory(_city.Code, InvestmentPurpose.ItPlatform, "综合信息化管理平台", 2_000_000, Day(2, 1))
            .Start(Day(2, 2))
            .Pay(2_000_000, Day(3, 3))
            .Complete(Day(6, 1));
        var centre = new InvestmentStory(_city.PilotCounty, InvestmentPurpose.MonitorCentre, "县监控中心", 500_000, Day(2, 1))
            .Start(Day(2, 2))
            .Pay(400_000, Day(3, 3))
            .Complete(Day(5, 9));
        var unpaid = new InvestmentStory(_city.PilotCounty, InvestmentPurpose.VehiclesMachines, "未付款车辆", 500_000, Day(2, 1))
            .Start(Day(2, 2))
            .Pay(10, Day(3, 3))
            .Strike();
        var township = new InvestmentStory(_city.Absorbed, InvestmentPurpose.Gear, "乙乡器材", 1_000, Day(2, 1))
            .Start(Day(2, 2))
            .Pay(250, Day(3, 3))
            .Move(_city.Kept, _city.MergeDay);
        Money.AddRange(new[] { Trucks, gear, Boat, unused, platform, centre, unpaid, township }.SelectMany(i => i.Published));

        Equipment.Add(Bought(EquipmentClass.Vehicle, "水罐消防车", 2, Day(5, 12), Trucks.Id));
        Equipment.Add(Bought(EquipmentClass.Vehicle, "抢险救援车", 3, Day(5, 12), Trucks.Id));
        Equipment.Add(Bought(EquipmentClass.Vehicle, "水罐消防车", 2, Day(5, 13), Trucks.Id));
        Equipment.Add(Bought(EquipmentClass.Machine, "挖掘机", 1, Day(5, 14), Trucks.Id));
        Equipment.Add(Bought(EquipmentClass.Machine, "发电机", 2, Day(5, 14), Trucks.Id));
        Equipment.Add(Bought(EquipmentClass.Vehicle, "旧皮卡", 9, Day(5, 14), null, EquipmentOrigin.Transferred));
        Equipment.Add(Bought(EquipmentClass.Vehicle, "来路不明车", 1, Day(5, 14), null));
        Equipment.Add(Bought(EquipmentClass.Vehicle, "未付款车", 3, Day(5, 14), unpaid.Id));
        Equipment.Add(Bought(EquipmentClass.Vehicle, "指挥方舱车", 1, Day(6, 14), platform.Id));
        Equipment.Add(Bought(EquipmentClass.Gear, "水带", 1_180, Day(4, 20), gear.Id, purpose: InvestmentPurpose.Gear));
        Equipment.Add(Bought(EquipmentClass.Kit, "单兵装备", 60, Day(4, 20), gear.Id, purpose: InvestmentPurpose.Gear));
        Equipment.Add(Base(_city.PilotCounty, "刘家峡水域救援基地", BaseKind.WaterRescue, Day(6, 1), null));
        Equipment.Add(Base(_city.PilotCounty, "旧水域救援基地", BaseKind.WaterRescue, Day(1, 1), Day(4, 1)));
        Equipment.Add(Base(_city.PilotCounty, "森林灭火基地", BaseKind.ForestFire, Day(6, 1), null));
    }

    private EquipmentChanged Bought(
        EquipmentClass kind,
        string name,
        int quantity,
        DateOnly on,
        Guid? investment,
        EquipmentOrigin origin = EquipmentOrigin.Purchased,
        InvestmentPurpose purpose = InvestmentPurpose.VehiclesMachines
    ) => Bought(_city.PilotCounty, kind, name, quantity, on, investment, origin, purpose);

    internal static EquipmentChanged Bought(
        string place,
        EquipmentClass kind,
        string name,
        int quantity,
        DateOnly on,
        Guid? investment,
        EquipmentOrigin origin = EquipmentOrigin.Purchased,
        InvestmentPurpose purpose = InvestmentPurpose.VehiclesMachines
    ) =>
        new(
            Guid.CreateVersion7(),
            EquipmentChange.Received,
            null,
            new(Code(place), [], null, null, kind, "2010101", name, origin, quantity, 0, 1, FundSource.County, investment, purpose, on, []),
            on
        )
        {
            Division = Code(place),
        };

    private static BaseChanged Base(string place, string name, BaseKind kind, DateOnly prepared, DateOnly? started) =>
        new(
            Guid.CreateVersion7(),
            BaseChange.Prepared,
            null,
            new(Code(place), [], kind, name, null, prepared, started, null, null),
            prepared
        )
        {
            Division = Code(place),
        };

    private void Add(TeamChanged team)
    {
        _teams.Add(team);
        Teams.Add(team);
    }
}

/// <summary>An investment's life in events.</summary>
internal sealed class InvestmentStory
{
    private InvestmentStanding _now;

    public InvestmentStory(string place, InvestmentPurpose purpose, string name, decimal budget, DateOnly on)
    {
        _now = new(Code(place), [], purpose, FundSource.County, name, budget, on, null, null, null, null, []);
        Published.Add(new InvestmentChanged(Id, InvestmentChange.Planned, null, _now, on) { Division = _now.Division });
    }

    public Guid Id { get; } = Guid.CreateVersion7();

    public List<PlatformEvent> Published { get; } = [];

    public InvestmentStory Start(DateOnly on) => Record(InvestmentChange.Started, _now with { StartedOn = on }, on);

    public InvestmentStory Complete(DateOnly on) => Record(InvestmentChange.Completed, _now with { CompletedOn = on }, on);

    public InvestmentStory PutToUse(DateOnly on) => Record(InvestmentChange.PutToUse, _now with { InUseOn = on }, on);

    public InvestmentStory Cancel(DateOnly on) => Record(InvestmentChange.Cancelled, _now with { CancelledOn = on }, on);

    public InvestmentStory Pay(decimal amount, DateOnly on) =>
        Record(InvestmentChange.Paid, _now with { Payments = [.. _now.Payments, new(Guid.CreateVersion7(), on, amount)] }, on);

    public InvestmentStory Strike() =>
        Record(InvestmentChange.PaymentStruck, _now with { Payments = [.. _now.Payments.SkipLast(1)] }, Day(11, 1));

    public InvestmentStory Correct(Func<InvestmentStanding, InvestmentStanding> right) =>
        Record(InvestmentChange.Corrected, right(_now), Day(11, 1));

    public InvestmentStory Move(string to, DateOnly on) =>
        Record(InvestmentChange.Moved, _now with { Division = Code(to), Moves = [.. _now.Moves, new(_now.Division, on)] }, on);

    private InvestmentStory Record(InvestmentChange change, InvestmentStanding then, DateOnly on)
    {
        Published.Add(new InvestmentChanged(Id, change, _now, then, on) { Division = then.Division });
        _now = then;
        return this;
    }
}
