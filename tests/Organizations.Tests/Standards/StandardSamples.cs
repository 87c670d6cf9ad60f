using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Tests.Standards;

/// <summary>Named states of checklists and attainments for the rules' tests.</summary>
internal static class StandardSamples
{
    public static readonly DivisionCode Township = DivisionCode.Parse("622921100");
    public static readonly DateOnly Day = new(2026, 5, 6);
    public static readonly IReadOnlySet<ItemSource> Nothing = new HashSet<ItemSource>();
    public static readonly IReadOnlySet<ItemSource> Seal = new HashSet<ItemSource> { ItemSource.Seal };

    public static StandardItem Item(string key, bool evidence = false, ItemSource? source = null) =>
        new(key, key, key, [DivisionLevel.Township], evidence, source);

    public static Standard Version(
        string division,
        string effectiveFrom,
        IReadOnlyList<Standard>? earlier = null,
        params StandardItem[] items
    ) =>
        Standard
            .Publish(
                division.Length == 0 ? default : DivisionCode.Parse(division),
                "haves",
                ("标准", "Standard"),
                DateOnly.Parse(effectiveFrom, null),
                items.Length == 0 ? [Item("rules"), Item("premises", evidence: true)] : items,
                earlier ?? []
            )
            .Standard;

    public static Institution Office() =>
        Institution
            .Register(Township, DivisionLevel.Township, InstitutionKind.Office, "莲花镇应急管理所", new DateOnly(2020, 1, 1), Day)
            .Institution;

    public static Attainment Started(Standard standard, IReadOnlySet<ItemSource>? has = null) =>
        Attainment.Start(Office(), standard, has ?? Nothing);

    public static void AnswerAll(this Attainment attainment, Standard standard, bool met = true, IReadOnlySet<ItemSource>? has = null) =>
        attainment.Change(
            standard,
            has ?? Nothing,
            attainment.Items.ToDictionary(
                i => i.Key,
                i => new AttainmentItem(i.Key, met, null, met ? [Guid.CreateVersion7()] : [], null, null)
            )
        );

    public static Attainment Submitted(Standard standard)
    {
        var attainment = Started(standard);
        attainment.AnswerAll(standard);
        attainment.Submit(standard, Nothing, "village", Day);
        return attainment;
    }

    public static Attainment Attained(Standard standard)
    {
        var attainment = Submitted(standard);
        attainment.Verify(standard, new Dictionary<string, string>(), "county", Day).ShouldBeOfType<StandardAttained>();
        return attainment;
    }

    public static string Refusal(Action act) => Should.Throw<DomainException>(act).Error.Code;
}
