namespace Notices.Domain;

/// <summary>The language of a subscription's messages.</summary>
public enum NoticeLanguage
{
    /// <summary>中文.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}

/// <summary>Title and text in one language.</summary>
public sealed record NoticeText(string Title, string Text);

/// <summary>The text of a notice in both languages; each message uses the subscription's language.</summary>
public sealed record Wording(NoticeText Zh, NoticeText En)
{
    /// <summary>Title and text in the language.</summary>
    public NoticeText In(NoticeLanguage language) => language == NoticeLanguage.En ? En : Zh;
}
