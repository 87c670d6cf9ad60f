using System.Security.Cryptography;
using Platform.Core.Persons;

namespace Platform.Core.Tests;

public sealed class PhoneCipherTests
{
    private const string Phone = "13812341234";

    private static readonly PhoneCipher Cipher = new("a-secret-of-32-characters-for-tests");

    [Fact]
    public void A_sealed_number_is_opened_for_its_record_and_does_not_show_the_number()
    {
        var stored = Cipher.Seal(Phone, "record");
        stored.ShouldNotContain(Phone);
        stored.Length.ShouldBeLessThanOrEqualTo(120);
        Cipher.Open(stored, "record").ShouldBe(Phone);
    }

    [Fact]
    public void One_number_is_sealed_differently_each_time() => Cipher.Seal(Phone, "record").ShouldNotBe(Cipher.Seal(Phone, "record"));

    [Fact]
    public void A_number_moved_to_another_record_or_changed_is_not_opened()
    {
        var stored = Cipher.Seal(Phone, "record");
        Should.Throw<CryptographicException>(() => Cipher.Open(stored, "another"));
        Should.Throw<CryptographicException>(() => Cipher.Open(stored[..^2] + (stored[^2] == 'A' ? "BA" : "AA"), "record"));
    }

    [Fact]
    public void A_new_key_seals_under_its_own_id_and_still_opens_what_the_former_sealed()
    {
        var stored = Cipher.Seal(Phone, "record");
        var next = new PhoneCipher("the-next-secret-of-32-characters", "a-secret-of-32-characters-for-tests");
        next.Open(stored, "record").ShouldBe(Phone);
        next.Seal(Phone, "record").ShouldStartWith(next.Current);
        next.Current.ShouldNotBe(Cipher.Current);
        new PhoneCipher("the-next-secret-of-32-characters").Open(next.Seal(Phone, "record"), "record").ShouldBe(Phone);
    }

    [Fact]
    public void A_number_under_a_key_that_is_gone_names_the_setting() =>
        Should
            .Throw<InvalidOperationException>(() => new PhoneCipher("the-next-secret-of-32-characters").Open(Cipher.Seal(Phone, "r"), "r"))
            .Message.ShouldContain("Platform:FormerPhoneKey");

    [Fact]
    public void Without_a_key_of_sixteen_characters_nothing_starts() =>
        Should.Throw<InvalidOperationException>(() => new PhoneCipher("short")).Message.ShouldContain("Platform:PhoneKey");
}
