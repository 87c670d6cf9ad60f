using Platform.Core;
using Platform.Core.Events;

namespace SocialForces.Domain;

/// <summary>
/// 社会救援力量: a rescue organization of citizens. It belongs to the place whose emergency bureau registered it, and acts through the accounts
/// bound to it.
/// </summary>
public sealed partial class Force : IStandsAtPlace
{
    private Force() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <inheritdoc/>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    public string? RegistrationNumber { get; private set; }

    public string? RegisteredWith { get; private set; }

    public IReadOnlyList<Qualification> Qualifications { get; private set; } = [];

    public string? BaseAddress { get; private set; }

    public double? Longitude { get; private set; }

    public double? Latitude { get; private set; }

    public IReadOnlyList<ForceContact> Contacts { get; private set; } = [];

    public IReadOnlyList<ForceEquipment> Equipment { get; private set; } = [];

    public IReadOnlyList<ForceInsurance> Insurance { get; private set; } = [];

    /// <summary>Members who serve; counted with every join and leave.</summary>
    public int Members { get; private set; }

    public DateOnly RegisteredOn { get; private set; }

    public DateOnly? VerifiedOn { get; private set; }

    /// <summary>What must be corrected before the county verifies; null: nothing was found.</summary>
    public string? ReturnReason { get; private set; }

    public IReadOnlyList<ForceReview> Reviews { get; private set; } = [];

    public DateOnly? StruckOffOn { get; private set; }

    public string? StrikeReason { get; private set; }

    /// <summary>Subjects of the accounts that act for the force: its leader's and deputies'.</summary>
    public List<string> Accounts { get; private set; } = [];

    /// <summary>The mobilization that holds it: asked, on its way or on scene. Null: free.</summary>
    public Guid? EngagedIn { get; private set; }

    /// <summary>The places it belonged to before, if its place was merged or given another code.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    public GeoPoint? Base => Longitude is { } lon && Latitude is { } lat ? new(lon, lat) : null;

    public ForceState State =>
        StruckOffOn is not null ? ForceState.StruckOff
        : VerifiedOn is not null ? ForceState.Verified
        : ReturnReason is not null ? ForceState.Returned
        : ForceState.Registered;

    /// <summary>The county vouches for it, and the last annual review did not fail.</summary>
    public bool IsFit => State == ForceState.Verified && Reviews is not [.., { Passed: false }];

    /// <summary>What it can do on a day, with the grades that still hold.</summary>
    public IReadOnlyList<GradedSpeciality> SpecialitiesOn(DateOnly day) =>
        [.. Qualifications.Select(q => new GradedSpeciality(q.Speciality, q.GradeOn(day)))];

    public bool IsInsuredOn(DateOnly day) => Insurance.Any(i => i.CoversOn(day));

    /// <summary>Last day by which it must be reviewed; null while it is not verified.</summary>
    public DateOnly? ReviewDue(int everyMonths) =>
        VerifiedOn is not { } verified
            ? null
            : (Reviews is [.., { } last] && last.On > verified ? last.On : verified).AddMonths(everyMonths);

    private ForceStanding Standing(DateOnly day) =>
        new(
            Division,
            Name,
            SpecialitiesOn(day),
            Members,
            RegisteredOn,
            VerifiedOn,
            [.. Reviews.Select(r => new ForceReviewed(r.Year, r.Passed, r.On))],
            StruckOffOn
        );

    private ForceChanged ChangedEvent(ForceChange change, ForceStanding? was, DateOnly on) =>
        new(Id, change, was, Standing(on), on) { Division = Division };

    private void RequireListed()
    {
        if (StruckOffOn is { } on)
        {
            throw ForceErrors.StruckOff.Because(Name, on);
        }
    }
}
