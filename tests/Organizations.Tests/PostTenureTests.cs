using FsCheck.Xunit;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;

namespace Organizations.Tests;

public sealed class PostTenureTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly DateOnly Start = new(2020, 1, 1);
    private static readonly PersonKey Key = new("a-secret-of-32-characters-for-tests", new PhoneCipher("another-secret-of-32-characters"));
    private static readonly Person[] People = [.. Enumerable.Range(0, 4).Select(i => Known($"人{i}", $"1380000000{i}"))];

    [Property(MaxTest = 500)]
    public bool However_it_is_entered_nobody_ever_shares_a_post((byte Who, byte From, byte Length)[] tries)
    {
        var post = TownshipHead();
        foreach (var (who, from, length) in tries)
        {
            try
            {
                var on = Start.AddDays(from);
                post.Fill(People[who % People.Length], on, length == 0 ? null : on.AddDays(length), Today);
            }
            catch (DomainException)
            {
                // a refusal changes nothing; only the state afterwards matters
            }
        }

        return Enumerable.Range(0, 600).All(day => post.Tenures.Count(t => t.Covers(Start.AddDays(day))) <= 1);
    }

    [Fact]
    public void A_new_holder_ends_the_tenure_before_and_last_years_holder_stays_in_the_history()
    {
        var post = TownshipHead();
        post.Fill(People[0], new(2024, 1, 1), null, Today);
        var published = post.Fill(People[1], new(2026, 2, 1), null, Today);
        published.ShouldHaveSingleItem().ShouldBeOfType<PostHeld>().Name.ShouldBe("人1");
        post.HolderOn(new(2025, 12, 31))!.Name.ShouldBe("人0");
        post.HolderOn(new(2026, 1, 31))!.Name.ShouldBe("人0");
        post.HolderOn(new(2026, 2, 1))!.Name.ShouldBe("人1");
    }

    [Fact]
    public void A_time_that_is_over_fits_between_the_others_or_is_refused()
    {
        var post = TownshipHead();
        post.Fill(People[1], new(2026, 2, 1), null, Today);
        post.Fill(People[0], new(2024, 1, 1), new(2026, 2, 1), Today).ShouldHaveSingleItem().ShouldBeOfType<PostHeld>();
        post.Fill(People[2], new(2022, 1, 1), new(2023, 1, 1), Today).Count.ShouldBe(2, "it was vacant afterwards");
        Refusal(() => post.Fill(People[2], new(2025, 1, 1), new(2025, 2, 1), Today)).ShouldBe(PostErrors.Overlap);
        Refusal(() => post.Fill(People[2], new(2025, 1, 1), null, Today)).ShouldBe(PostErrors.Overlap);
        Refusal(() => post.Fill(People[1], new(2026, 5, 1), null, Today)).ShouldBe(PostErrors.HeldAlready);
    }

    [Fact]
    public void A_vacated_post_has_no_holder_and_can_not_be_vacated_again()
    {
        var post = TownshipHead();
        post.Fill(People[0], new(2024, 1, 1), null, Today);
        post.Vacate(new(2026, 5, 1), Today);
        post.HolderOn(new(2026, 5, 1)).ShouldBeNull();
        Refusal(() => post.Vacate(new(2026, 6, 1), Today)).ShouldBe(PostErrors.Vacant);
    }

    [Fact]
    public void A_post_word_belongs_to_its_level() =>
        Refusal(() => Post.Establish(PostWords.Of("county-head"), DivisionCode.Parse("622921100"), DivisionLevel.Township, "县长", null))
            .ShouldBe(PostErrors.WordNotOfPlace);

    private static Post TownshipHead() =>
        Post.Establish(PostWords.Of("township-head"), DivisionCode.Parse("622921100"), DivisionLevel.Township, "莲花镇镇长", null);

    private static Person Known(string name, string phone) =>
        new PersonMatcher(Key, []).Recognize(PersonIdentity.Of(name, phone, null), DivisionCode.Parse("622921100")).Person;

    private static ErrorDefinition Refusal(Action act) => Should.Throw<DomainException>(act).Error;
}
