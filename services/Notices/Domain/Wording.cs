namespace Notices.Domain;

/// <summary>The language a subscriber reads.</summary>
public enum NoticeLanguage
{
    Zh,
    En,
}

/// <summary>Title and text in one language.</summary>
public sealed record NoticeText(string Title, string Text);

/// <summary>The text of a notice, in both languages: it is written once and read by people of either.</summary>
public sealed record Wording(NoticeText Zh, NoticeText En)
{
    public NoticeText In(NoticeLanguage language) => language == NoticeLanguage.En ? En : Zh;
}
