using System.Globalization;
using System.Text;

namespace Notices.Domain;

/// <summary>The text of a message: its one notice, or a list of notices.</summary>
public static class MessageComposition
{
    private const int Listed = 20;

    /// <param name="notices">In the order they happened; at least one.</param>
    /// <param name="longest">Most characters the channel takes in a text; null: any number.</param>
    public static NoticeText Of(IReadOnlyList<Notice> notices, NoticeLanguage language, int? longest)
    {
        var english = language == NoticeLanguage.En;
        if (notices is [var one])
        {
            var sentence = one.Wording.In(language);
            return sentence with { Text = Cut(sentence.Text, longest) };
        }

        var word = NoticeKinds.Word(notices[0].Kind);
        var title = english ? $"{word.En} ({notices.Count})" : $"{word.Zh}（{notices.Count} 件）";
        for (var listed = Math.Min(notices.Count, Listed); listed > 0; listed--)
        {
            var text = List(notices, listed, language);
            if (longest is null || text.Length <= longest)
            {
                return new(title, text);
            }
        }

        return new(
            title,
            Cut(english ? $"{notices.Count} things to look at in the platform." : $"共 {notices.Count} 件，请登录平台查看。", longest)
        );
    }

    private static string List(IReadOnlyList<Notice> notices, int listed, NoticeLanguage language)
    {
        var text = new StringBuilder();
        for (var index = 0; index < listed; index++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{index + 1}. {notices[index].Wording.In(language).Text}\n");
        }

        return notices.Count == listed
            ? text.ToString().TrimEnd()
            : text.Append(
                    language == NoticeLanguage.En
                        ? $"and {notices.Count - listed} more in the platform."
                        : $"另有 {notices.Count - listed} 件，请登录平台查看。"
                )
                .ToString();
    }

    private static string Cut(string text, int? longest) => longest is { } most && text.Length > most ? text[..(most - 1)] + "…" : text;
}
