using Platform.Core.Events;

namespace Platform.Core;

/// <summary>A kind of post that programs know by a stable word, whatever its holder and however its title is written.</summary>
/// <param name="Word">township-head.</param>
/// <param name="Zh">In Chinese, without the place: 乡镇长.</param>
/// <param name="En">In English.</param>
/// <param name="Levels">The levels of place such a post belongs to.</param>
/// <param name="Kinds">Kinds of institution it belongs to; empty: it belongs to the place itself.</param>
/// <param name="Heads">The holder heads the institution.</param>
public sealed record PostWord(string Word, string Zh, string En, DivisionLevel[] Levels, InstitutionKind[] Kinds, bool Heads = false)
{
    private static readonly InstitutionKind[] Bureau = [InstitutionKind.Bureau];
    private static readonly InstitutionKind[] Office = [InstitutionKind.Office, InstitutionKind.SafetyStation];
    private static readonly InstitutionKind[] Room = [InstitutionKind.Room, InstitutionKind.SafetyRoom];
    private static readonly DivisionLevel[] All = Enum.GetValues<DivisionLevel>();

    /// <summary>All post words.</summary>
    public static readonly IReadOnlyList<PostWord> Known =
    [
        new("party-secretary", "书记", "Party secretary", All, []),
        new("department-director", "厅长", "provincial department director", [DivisionLevel.Province], []),
        new("mayor", "市（州）长", "mayor", [DivisionLevel.City], []),
        new("deputy-mayor", "副市（州）长", "deputy mayor", [DivisionLevel.City], []),
        new("county-head", "县（市、区）长", "county head", [DivisionLevel.County], []),
        new("deputy-county-head", "副县（市、区）长", "deputy county head", [DivisionLevel.County], []),
        new("township-head", "乡镇长（街道办主任）", "township head", [DivisionLevel.Township], []),
        new("deputy-township-head", "副乡镇长", "deputy township head", [DivisionLevel.Township], []),
        new("village-director", "村（居）委会主任", "village committee director", [DivisionLevel.Village], []),
        new("bureau-head", "局长", "bureau head", [DivisionLevel.City, DivisionLevel.County], Bureau, Heads: true),
        new("deputy-bureau-head", "副局长", "deputy bureau head", [DivisionLevel.City, DivisionLevel.County], Bureau),
        new("office-director", "所长（站长）", "office director", [DivisionLevel.Township], Office, Heads: true),
        new("deputy-office-director", "副所长（副站长）", "deputy office director", [DivisionLevel.Township], Office),
        new("village-room-director", "室主任", "village-room director", [DivisionLevel.Village], Room, Heads: true),
    ];

    /// <summary>The entry of a word, or of its Chinese term in a sheet; null if there is none.</summary>
    public static PostWord? Find(string word) => Known.FirstOrDefault(w => w.Word == word || w.Zh == word);
}
