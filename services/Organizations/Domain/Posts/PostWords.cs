using Platform.Core;

namespace Organizations.Domain;

/// <summary>Posts by their stable words.</summary>
internal static class PostWords
{
    /// <summary>The word's entry; refuses an unknown one.</summary>
    public static PostWord Of(string word) =>
        PostWord.Known.FirstOrDefault(w => w.Word == word)
        ?? throw PostErrors.WordUnknown.At("post", word, string.Join(", ", PostWord.Known.Select(w => w.Word)));
}
