using Platform.Demo.Script;

namespace Platform.Demo.Story;

/// <summary>A drill of the story, as a row of a register.</summary>
/// <param name="Kind">Of the organizer, in the words of the sheet.</param>
/// <param name="Teams">Null: a team's own drill, of the team of its place; or no team takes part.</param>
internal sealed record DemoDrill(
    DemoDivision Place,
    string Title,
    DateOnly On,
    string Kind,
    string Organizer,
    string Form,
    string Extent,
    string Content,
    string Hazard,
    IReadOnlyList<TeamRow>? Teams,
    string? Units,
    int People,
    string Venue
)
{
    public const string Government = "政府及应急管理机构";
    public const string Department = "行业部门";
    public const string OwnTeam = "救援队伍";

    public IReadOnlyList<object?> Cells =>
        [
            Place.Code.Value,
            Title,
            On.ToString("yyyy-MM-dd"),
            Kind,
            Organizer,
            Form,
            Extent,
            Content,
            Hazard,
            Teams is null or [] ? null : string.Join('、', Teams.Select(t => t.Name)),
            Units,
            Venue,
            People,
        ];
}
