namespace Platform.Documents;

/// <summary>GB/T 9704-2012 in Word's units: twips (1/20 point) for lengths, half points for type.</summary>
public static class OfficialSizes
{
    /// <summary>A4, 210 x 297 mm.</summary>
    public const int PageWidth = 11906,
        PageHeight = 16838;

    /// <summary>天头 37 mm, 下白边 35 mm, 订口 28 mm, 切口 26 mm: a type area of 156 x 225 mm.</summary>
    public const int Top = 2098,
        Bottom = 1984,
        Left = 1588,
        Right = 1474;

    /// <summary>版心宽 156 mm.</summary>
    public const int TextWidth = PageWidth - Left - Right;

    /// <summary>22 lines in 225 mm.</summary>
    public const int LinePitch = 578;

    /// <summary>28 characters of 3号 in 156 mm: 16 points are a little too wide, so the spacing is reduced by a quarter point.</summary>
    public const int CharacterSpacing = -5;

    /// <summary>One character of body text.</summary>
    public const int Character = 315;

    /// <summary>发文机关标志: as large as looks well, here 小初.</summary>
    public const int Issuer = 72;

    /// <summary>2号, 3号, 4号, 五号, 小五 in half points.</summary>
    public const int Title = 44,
        Body = 32,
        PageNumber = 28,
        Small = 21,
        Smallest = 18;

    /// <summary>From the paper's edge to the page number, so that its rule is 7 mm below the type area.</summary>
    public const int Footer = 1300;
}
