using Platform.Core;

namespace Platform.Demo.Script;

/// <summary>Something that one step makes and another needs: a place, an institution, the holder of a post, a plan in force.</summary>
/// <param name="Kind">What it is, as people call it.</param>
/// <param name="Name">Which of the place's, where it may have several.</param>
internal readonly record struct Thing(string Kind, DivisionCode Place, string Name = "")
{
    public static Thing Division(DivisionCode place) => new("区划", place);

    public static Thing Institution(DivisionCode place) => new("机构", place);

    public static Thing Renamed(DivisionCode place) => new("挂牌更名", place);

    public static Thing Holder(DivisionCode place, string post) => new("任职", place, post);

    public static Thing Document(string number) => new("文件", default, number);

    public static Thing DisasterOfficer(DivisionCode place) => new("灾害信息员", place);

    public static Thing LocalData(DivisionCode place) => new("预案基本情况", place);

    public static Thing EstablishmentRule(string level) => new("编配标准", default, level);

    public static Thing Team(DivisionCode place, string name) => new("救援队伍", place, name);

    public static Thing Members(DivisionCode place, string team) => new("救援队员", place, team);

    public static Thing Investment(DivisionCode place, string name) => new("资金投入", place, name);

    /// <summary>A plan of a level in force.</summary>
    public static Thing Plan(DivisionCode place, string level, string template) => new("预案", place, $"{level} {template}");

    public static Thing Revision(DivisionCode place, string level, string template) => new("预案修订", place, $"{level} {template}");

    public static Thing Assessment(DivisionCode place, string standard) => new("自评", place, standard);

    public static Thing Contract(DivisionCode inferior) => new("责任书", inferior);

    public static Thing Training(DivisionCode place, string number) => new("培训", place, number);

    public static Thing Force(int number) => new("社会救援力量", default, $"{number}");

    public static Thing ForceMembers(int number) => new("队员名册", default, $"{number}");

    public static Thing VerifiedForce(int number) => new("核验的社会救援力量", default, $"{number}");

    public override string ToString() => $"{Kind} {Place} {Name}".Trim();
}

/// <summary>What a step needs, and the last day on which it may be made.</summary>
internal readonly record struct Need(Thing Thing, DateOnly By);
