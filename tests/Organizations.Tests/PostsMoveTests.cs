using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;

namespace Organizations.Tests;

public sealed class PostsMoveTests
{
    private static readonly DateOnly On = new(2026, 7, 1);
    private static readonly DivisionCode From = DivisionCode.Parse("622921100200");
    private static readonly DivisionCode Into = DivisionCode.Parse("622921100201");
    private static readonly PersonKey Key = new("a-secret-of-32-characters-for-tests", new PhoneCipher("another-secret-of-32-characters"));

    [Fact]
    public void A_post_of_the_place_ends_with_it_and_a_post_of_an_institution_waits_for_the_institution()
    {
        var director = Post.Establish(PostWords.Of("village-director"), From, DivisionLevel.Village, "焦张村村委会主任", null);
        director.Fill(Known("马英", "13812341234"), new(2024, 1, 1), null, On);
        director.PlaceEnded(Into, [], On).ShouldBeOfType<PostVacated>().On.ShouldBe(On);
        director.HolderOn(new(2026, 6, 30))!.Name.ShouldBe("马英");

        var (room, _) = Institution.Register(From, DivisionLevel.Village, InstitutionKind.Room, "焦张村应急管理室", new(2020, 1, 1), On);
        var head = Post.Establish(PostWords.Of("village-room-director"), room, "焦张村应急管理室主任", null);
        head.PlaceEnded(Into, [], On).ShouldBeNull();
        head.AbolishedOn.ShouldBeNull();
    }

    [Fact]
    public void A_recoded_place_takes_its_posts_along_and_who_holds_them_holds_them_on()
    {
        var director = Post.Establish(PostWords.Of("village-director"), From, DivisionLevel.Village, "焦张村村委会主任", null);
        director.Fill(Known("马英", "13812341234"), new(2024, 1, 1), null, On);
        director.MoveTo(Into, On).ShouldBeOfType<PostMoved>().From.ShouldBe(From);
        director.HolderOn(On)!.Name.ShouldBe("马英");
        (director.DivisionOn(new(2026, 6, 30)), director.DivisionOn(On)).ShouldBe((From, Into));
    }

    [Fact]
    public void An_officer_of_a_merged_village_serves_in_its_successor_and_keeps_the_slot_only_if_it_is_free()
    {
        var (ying, hua, min) = (Known("马英", "13812341234"), Known("张华", "13912345678"), Known("赵敏", "13612345678"));
        var there = new IStandsAtPlace[]
        {
            Serving(Into, OfficerKind.Disaster, hua, OfficerSlot.A),
            Serving(Into, OfficerKind.Weather, min, null),
        };

        var moved = Serving(From, OfficerKind.Disaster, ying, OfficerSlot.A);
        moved.PlaceEnded(Into, there, On).ShouldBeOfType<OfficerMoved>().Division.ShouldBe(Into);
        moved.Slot.ShouldBeNull();
        var b = Serving(From, OfficerKind.Disaster, min, OfficerSlot.B);
        b.PlaceEnded(Into, there, On).ShouldBeOfType<OfficerMoved>();
        b.Slot.ShouldBe(OfficerSlot.B);
        Serving(From, OfficerKind.Weather, min, null)
            .PlaceEnded(Into, there, On)
            .ShouldBeOfType<OfficerDismissed>("who serves there already needs no second appointment");
        Serving(From, OfficerKind.Weather, ying, null).PlaceEnded(null, [], On).ShouldBeOfType<OfficerDismissed>();
    }

    private static Officer Serving(DivisionCode place, OfficerKind kind, Person person, OfficerSlot? slot) =>
        Officer.Appoint(place, DivisionLevel.Village, new OfficerTerms(kind, FullTime: false, slot), person, new(2026, 1, 1), On).Officer;

    private static Person Known(string name, string phone) =>
        new PersonMatcher(Key, []).Recognize(PersonIdentity.Of(name, phone, null), From).Person;
}
