using Platform.Demo.Playing;

namespace Platform.Demo.Script;

/// <summary>挂牌更名: a station becomes an office, a safety room a room; the plaque is hung the same day.</summary>
internal sealed record RenameInstitution(DateOnly On, DemoDivision Where, Actor By, string Name, string DocumentNumber)
    : InstitutionStep(On, Where, By)
{
    public override string Doing => "挂牌更名";

    public override IEnumerable<Thing> Makes => [Thing.Renamed(Place)];

    public override IEnumerable<Need> Needs => [.. base.Needs, Needed(Thing.Document(DocumentNumber))];

    protected override string Action => "rename";

    protected override object Body =>
        new
        {
            name = Name,
            on = On,
            documentNumber = DocumentNumber,
        };

    protected override bool IsDone(InstitutionRecord institution) => institution.RenamedOn is not null;
}
