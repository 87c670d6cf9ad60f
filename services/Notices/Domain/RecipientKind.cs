using System.Text.RegularExpressions;
using Platform.Core;

namespace Notices.Domain;

/// <summary>The information a channel needs about its recipient.</summary>
public enum RecipientKind
{
    /// <summary>A group's robot, a siren: no individual recipient.</summary>
    None,

    /// <summary>手机号码.</summary>
    Phone,

    /// <summary>电子邮箱.</summary>
    Email,

    /// <summary>The name of a robot, device or topic.</summary>
    Name,
}

/// <summary>Which addresses fit.</summary>
public static partial class Recipients
{
    /// <summary>The terms, if the recipient they name can be reached this way; otherwise the refusal names the field.</summary>
    public static SubscriptionTerms Fit(this RecipientKind kind, SubscriptionTerms terms) =>
        kind switch
        {
            RecipientKind.None when terms.Address is not null => throw SubscriptionErrors.NobodyInParticular.At("address", terms.Channel),
            RecipientKind.None when terms.Post is not null => throw SubscriptionErrors.NobodyInParticular.At("post", terms.Channel),
            RecipientKind.None => terms,
            RecipientKind.Phone when terms.Post is not null => terms,
            _ when terms.Post is not null => throw SubscriptionErrors.PostsHavePhones.At("post", terms.Channel),
            _ when terms.Address is null => throw CoreErrors.Required.At("address"),
            RecipientKind.Phone => Check(terms, Phone(), "13912345678"),
            RecipientKind.Email => Check(terms, Email(), "zhiban@example.gov.cn"),
            _ => Check(terms, Name(), "village-622921103201"),
        };

    /// <summary>The masked address, for callers who may not read it.</summary>
    public static string? Mask(string? address)
    {
        if (address is null)
        {
            return null;
        }

        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0 ? $"{address[0]}***{address[at..]}"
            : address.Length >= 8 && address.All(char.IsAsciiDigit) ? Platform.Core.Persons.PersonMask.Phone(address)
            : address;
    }

    private static SubscriptionTerms Check(SubscriptionTerms terms, Regex pattern, string expected) =>
        pattern.IsMatch(terms.Address!) ? terms : throw CoreErrors.Format.At("address", expected);

    [GeneratedRegex("^1[3-9][0-9]{9}\\z", RegexOptions.None, 1000)]
    private static partial Regex Phone();

    [GeneratedRegex("^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+\\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();

    // It may be part of a topic, where + and # are wildcards, and of a path.
    [GeneratedRegex("^[\\p{L}\\p{N}._:-]{1,100}\\z", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
