using DocumentFormat.OpenXml.Wordprocessing;

namespace Platform.Documents;

/// <summary>The typefaces of official documents, and which to use where one is not installed.</summary>
public static class OfficialFonts
{
    /// <summary>Font names of GB/T 9704-2012: 小标宋, 仿宋, 黑体, 楷体, 宋体, and the Latin one.</summary>
    public const string Title = "方正小标宋简体",
        Body = "仿宋_GB2312",
        Heading = "黑体",
        SubHeading = "楷体_GB2312",
        Song = "宋体",
        Latin = "Times New Roman";

    private static readonly (string Name, string Else)[] Faces =
    [
        (Title, "方正小标宋_GBK,华文中宋,Noto Serif CJK SC"),
        (Body, "仿宋,FangSong,华文仿宋,Noto Serif CJK SC"),
        (Heading, "SimHei,Noto Sans CJK SC"),
        (SubHeading, "楷体,KaiTi,华文楷体,Noto Serif CJK SC"),
        (Song, "SimSun,Noto Serif CJK SC"),
        (Latin, "Liberation Serif"),
    ];

    /// <summary>The run properties that ask for this font in every script.</summary>
    public static RunFonts Of(string face) =>
        new()
        {
            Ascii = Latin,
            HighAnsi = Latin,
            ComplexScript = Latin,
            EastAsia = face,
        };

    /// <summary>The font table, with a replacement for each font that a machine may lack.</summary>
    public static Fonts Table() => new(Faces.Select(f => new Font(new AltName { Val = f.Else }) { Name = f.Name }));
}
