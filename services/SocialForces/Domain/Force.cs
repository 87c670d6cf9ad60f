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

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Registered full name, 2 to 100 characters.</summary>
    public string Name { get; private set; } = "";

    /// <summary>统一社会信用代码, 18 characters; null: not registered as an organization.</summary>
    public string? RegistrationNumber { get; private set; }

    /// <summary>登记机关, at most 100 characters; null: not recorded.</summary>
    public string? RegisteredWith { get; private set; }

    /// <summary>Specialities and grades (YJ/T 1), at most one for each speciality.</summary>
    public IReadOnlyList<Qualification> Qualifications { get; private set; } = [];

    /// <summary>驻地, at most 200 characters; null: not recorded.</summary>
    public string? BaseAddress { get; private set; }

    /// <summary>Degrees east, CGCS2000; null together with the latitude.</summary>
    public double? Longitude { get; private set; }

    /// <summary>Degrees north, CGCS2000; null together with the longitude.</summary>
    public double? Latitude { get; private set; }

    /// <summary>At most 20.</summary>
    public IReadOnlyList<ForceContact> Contacts { get; private set; } = [];

    /// <summary>At most 500 entries, kept by the force itself.</summary>
    public IReadOnlyList<ForceEquipment> Equipment { get; private set; } = [];

    /// <summary>At most 20 policies, valid or expired.</summary>
    public IReadOnlyList<ForceInsurance> Insurance { get; private set; } = [];

    /// <summary>Number of serving members, updated with every join and leave.</summary>
    public int Members { get; private set; }

    /// <summary>Business date of the registration by the county.</summary>
    public DateOnly RegisteredOn { get; private set; }

    /// <summary>核验: business date; null: not verified.</summary>
    public DateOnly? VerifiedOn { get; private set; }

    /// <summary>核验退回: what must be corrected before the county verifies; null: not returned.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>年度审查, the oldest first.</summary>
    public IReadOnlyList<ForceReview> Reviews { get; private set; } = [];

    /// <summary>注销: first day on which it is no longer in the register; null: registered.</summary>
    public DateOnly? StruckOffOn { get; private set; }

    /// <summary>2 to 500 characters; null: not struck off.</summary>
    public string? StrikeReason { get; private set; }

    /// <summary>Subjects of the accounts that act for the force (leader and deputies), at most 10.</summary>
    public List<string> Accounts { get; private set; } = [];

    /// <summary>The mobilization that reserves it: asked, on its way or on scene. Null: free.</summary>
    public Guid? EngagedIn { get; private set; }

    /// <summary>The places it belonged to before, if its place was merged or given another code.</summary>
    public IReadOnlyList<PastPlace> Moves { get; private set; } = [];

    /// <summary>Longitude and latitude together; null: not recorded.</summary>
    public GeoPoint? Base => Longitude is { } lon && Latitude is { } lat ? new(lon, lat) : null;

    /// <summary>Follows from the dates and the return.</summary>
    public ForceState State =>
        StruckOffOn is not null ? ForceState.StruckOff
        : VerifiedOn is not null ? ForceState.Verified
        : ReturnReason is not null ? ForceState.Returned
        : ForceState.Registered;

    /// <summary>Whether it can be called: verified, and the last annual review passed or not held yet.</summary>
    public bool IsFit => State == ForceState.Verified && Reviews is not [.., { Passed: false }];

    /// <summary>Its specialities on a day, with the grades that are valid.</summary>
    public IReadOnlyList<GradedSpeciality> SpecialitiesOn(DateOnly day) =>
        [.. Qualifications.Select(q => new GradedSpeciality(q.Speciality, q.GradeOn(day)))];

    /// <summary>Whether any policy is valid on the day.</summary>
    public bool IsInsuredOn(DateOnly day) => Insurance.Any(i => i.CoversOn(day));

    /// <summary>Last day for the next annual review; null: not verified.</summary>
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
