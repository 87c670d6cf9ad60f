using FsCheck.Xunit;
using Organizations.Domain;
using Platform.Core;
using Platform.Core.Events;

namespace Organizations.Tests;

public sealed class InstitutionLifeTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly DivisionCode Township = DivisionCode.Parse("622921100");

    /// <summary>One step that may be tried in any order and any number of times.</summary>
    public enum Step
    {
        /// <summary>挂牌更名.</summary>
        Rename,

        /// <summary>Another date of it.</summary>
        Correct,

        /// <summary>A plaque.</summary>
        Plaque,

        /// <summary>Staff.</summary>
        Staff,

        /// <summary>The place gets another code.</summary>
        Move,

        /// <summary>The end.</summary>
        Close,
    }

    [Property(MaxTest = 500)]
    public bool No_path_leads_to_a_second_renaming_or_out_of_the_end(Step[] steps)
    {
        var institution = Station();
        var (renamings, closings, afterEnd) = (0, 0, 0);
        foreach (var step in steps)
        {
            var closed = institution.State == InstitutionState.Closed;
            if (Try(institution, step) is { } taken)
            {
                renamings += taken is InstitutionRenamed ? 1 : 0;
                closings += taken is InstitutionClosed ? 1 : 0;
                afterEnd += closed ? 1 : 0;
            }
        }

        return renamings <= 1 && closings <= 1 && afterEnd == 0 && institution.RenamedOn.HasValue == (renamings == 1);
    }

    [Fact]
    public void A_bureau_was_never_a_station_so_it_is_not_renamed_into_an_office()
    {
        var (bureau, _) = Institution.Register(
            DivisionCode.Parse("622921"),
            DivisionLevel.County,
            InstitutionKind.Bureau,
            "临夏县应急管理局",
            new(2019, 1, 1),
            Today
        );
        Refusal(() => bureau.Rename("另一个局", new(2020, 1, 1), null, Today)).ShouldBe(InstitutionErrors.NotFormerStation);
    }

    [Fact]
    public void Nothing_is_dated_in_the_future_or_before_the_institution_was_there()
    {
        var station = Station();
        Refusal(() => station.Rename("莲花镇应急管理所", Today.AddDays(1), null, Today)).ShouldBe(InstitutionErrors.InFuture);
        Refusal(() => station.Rename("莲花镇应急管理所", new(2014, 1, 1), null, Today)).ShouldBe(InstitutionErrors.BeforeEstablished);
        station.State.ShouldBe(InstitutionState.Former);
    }

    [Fact]
    public void A_kind_stands_only_at_places_of_its_level() =>
        Refusal(() => Institution.Register(Township, DivisionLevel.Township, InstitutionKind.Room, "室", new(2020, 1, 1), Today))
            .ShouldBe(InstitutionErrors.KindNotOfLevel);

    [Fact]
    public void A_corrected_renaming_tells_both_dates_and_takes_the_plaque_along()
    {
        var station = Station();
        station.Rename("莲花镇应急管理所", new(2026, 3, 12), "临县应急〔2026〕3号", Today);
        var corrected = station.CorrectRenaming(new(2026, 3, 2), null, Today);
        (corrected.WasOn, corrected.On).ShouldBe((new DateOnly(2026, 3, 12), new DateOnly(2026, 3, 2)));
        station.PlaqueHungOn.ShouldBe(new DateOnly(2026, 3, 2));
        station.DocumentNumber.ShouldBe("临县应急〔2026〕3号");
    }

    [Fact]
    public void Staffing_recorded_late_for_an_early_day_does_not_change_the_current_staff()
    {
        var station = Station();
        station.Staff(new Staffing(new(2026, 5, 1), 4, 3, 2), Today);
        station.Staff(new Staffing(new(2026, 1, 1), 4, 1, 0), Today);
        station.StaffOnDuty.ShouldBe(5);
        station.StaffingOn(new(2026, 2, 1))!.OnDuty.ShouldBe(1);
        station.StaffingOn(new(2025, 12, 31)).ShouldBeNull();
    }

    [Fact]
    public void A_place_that_goes_into_another_takes_its_office_there_only_if_none_stands_there()
    {
        var (into, on) = (DivisionCode.Parse("622921101"), new DateOnly(2026, 8, 1));
        var (alone, absorbed) = (Station(), Station());
        var (there, _) = Institution.Register(
            into,
            DivisionLevel.Township,
            InstitutionKind.SafetyStation,
            "城郊镇安监站",
            new(2015, 3, 1),
            Today
        );

        alone.PlaceEnded(into, [], on).ShouldBeOfType<InstitutionMoved>().Division.ShouldBe(into);
        alone.DivisionOn(new(2026, 7, 31)).ShouldBe(Township);
        absorbed.PlaceEnded(into, [there], on).ShouldBeOfType<InstitutionClosed>().SucceededBy.ShouldBe(there.Id);
        absorbed.PlaceEnded(into, [there], on).ShouldBeNull();
    }

    private static PlatformEvent? Try(Institution institution, Step step)
    {
        try
        {
            var on = new DateOnly(2026, 4, 1);
            return step switch
            {
                Step.Rename => institution.Rename("莲花镇应急管理所", on, null, Today),
                Step.Correct => institution.CorrectRenaming(on.AddDays(-9), null, Today),
                Step.Plaque => institution.HangPlaque(on, Today),
                Step.Staff => institution.Staff(new Staffing(on, 3, 2, 1), Today),
                Step.Move => institution.MoveTo(DivisionCode.Parse("622921108"), on),
                _ => institution.Close(on, null, Today),
            };
        }
        catch (DomainException)
        {
            return null;
        }
    }

    private static Institution Station() =>
        Institution
            .Register(Township, DivisionLevel.Township, InstitutionKind.SafetyStation, "莲花镇安监站", new(2015, 3, 1), Today)
            .Institution;

    private static ErrorDefinition Refusal(Action act) => Should.Throw<DomainException>(act).Error;
}
