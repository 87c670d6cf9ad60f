namespace Organizations.Domain.Divisions;

/// <summary>Place names, and parts of them, with an unusual reading of their characters.</summary>
internal static class PinyinOfPlaces
{
    private static readonly Dictionary<char, (string Name, string Initials)[]> Known = new[]
    {
        ("重庆", "cq"),
        ("厦门", "xm"),
        ("六安", "la"),
        ("六合", "lh"),
        ("蚌埠", "bb"),
        ("长子县", "zzx"),
        ("乐清", "yq"),
        ("台州", "tz"),
        ("丽水", "ls"),
        ("铅山", "ys"),
        ("番禺", "py"),
        ("东阿", "de"),
        ("阿城", "ac"),
        ("洪洞", "ht"),
        ("涡阳", "gy"),
        ("尉犁", "yl"),
        ("单县", "sx"),
        ("浚县", "xx"),
        ("莘县", "sx"),
        ("莘庄", "xz"),
        ("任县", "rx"),
        ("蔚县", "yx"),
        ("解州", "hz"),
        ("会稽", "kj"),
        ("犍为", "qw"),
        ("荥阳", "xy"),
        ("荥经", "yj"),
        ("盱眙", "xy"),
        ("曲阜", "qf"),
        ("朝阳", "cy"),
        ("泌阳", "by"),
        ("行唐", "xt"),
        ("繁峙", "fs"),
        ("柏乡", "bx"),
        ("柞水", "zs"),
        ("栎阳", "yy"),
        ("枞阳", "zy"),
        ("歙县", "sx"),
        ("郇阳", "xy"),
        ("珲春", "hc"),
        ("大厂", "dc"),
        ("乐亭", "lt"),
        ("乐陵", "ll"),
        ("乐山", "ls"),
        ("乐都", "ld"),
        ("和龙", "hl"),
        ("巴音", "by"),
        ("可克达拉", "kkdl"),
        ("石碣", "sj"),
        ("车里", "cl"),
        ("秘鲁", "bl"),
        ("宿州", "sz"),
        ("宿迁", "sq"),
        ("宿松", "ss"),
        ("亳州", "bz"),
        ("郧", "y"),
        ("重", "c"),
        ("长", "c"),
        ("厦", "x"),
        ("圩", "x"),
        ("行", "x"),
        ("校", "x"),
        ("卜", "b"),
        ("泊", "b"),
        ("葛", "g"),
        ("尕", "g"),
        ("堡", "b"),
    }
        .GroupBy(p => p.Item1[0])
        .ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Item1.Length).ToArray());

    /// <summary>The initials of the longest known word that begins there; null if none does.</summary>
    public static string? At(string name, int at) =>
        Known.TryGetValue(name[at], out var words)
            ? words.FirstOrDefault(w => string.CompareOrdinal(name, at, w.Name, 0, w.Name.Length) == 0).Initials
            : null;
}
