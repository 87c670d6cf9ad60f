using System.ComponentModel.DataAnnotations;
using Platform.Core;
using Platform.Core.Events;

namespace SocialForces.Domain;

/// <summary>What a member is in the force.</summary>
public enum ForceRole
{
    /// <summary>队长、负责人.</summary>
    Leader,

    /// <summary>副队长.</summary>
    Deputy,

    /// <summary>骨干队员.</summary>
    Core,

    /// <summary>队员、志愿者.</summary>
    Volunteer,
}

/// <summary>A certificate a member holds.</summary>
/// <param name="ValidUntil">Last day; null: no end.</param>
public sealed record MemberCertificate(
    [property: Required, StringLength(100, MinimumLength = 2)] string Name,
    [property: StringLength(60)] string? Number,
    DateOnly? ValidUntil
);

/// <summary>The time a person serves in a force; who comes back later begins another.</summary>
public sealed class ForceMember : IStandsAtPlace
{
    private ForceMember() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The force's.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    public Guid ForceId { get; private set; }

    /// <summary>Keyed hash; one person in several forces is one person.</summary>
    public string Person { get; private set; } = "";

    public ForceRole Role { get; private set; }

    public IReadOnlyList<MemberCertificate> Certificates { get; private set; } = [];

    public DateOnly JoinedOn { get; private set; }

    /// <summary>The first day no longer a member.</summary>
    public DateOnly? LeftOn { get; private set; }

    public static ForceMember Join(
        Force force,
        string person,
        ForceRole role,
        IReadOnlyList<MemberCertificate> certificates,
        DateOnly on
    ) =>
        new()
        {
            Division = force.Division,
            ForceId = force.Id,
            Person = person,
            Role = role,
            Certificates = certificates,
            JoinedOn = on,
        };

    /// <summary>Another role, other certificates.</summary>
    public void Change(ForceRole role, IReadOnlyList<MemberCertificate> certificates)
    {
        RequireServing();
        (Role, Certificates) = (role, certificates);
    }

    public void Leave(DateOnly on)
    {
        RequireServing();
        if (on < JoinedOn)
        {
            throw ForceErrors.LeftBeforeJoined.At("on", on, JoinedOn);
        }

        LeftOn = on;
    }

    /// <inheritdoc/>
    public PlatformEvent? MoveTo(DivisionCode to, DateOnly on)
    {
        Division = LeftOn is null ? to : Division;
        return null;
    }

    /// <inheritdoc/>
    public PlatformEvent? PlaceEnded(DivisionCode? into, IReadOnlyList<IStandsAtPlace> there, DateOnly on) =>
        into is { } place ? MoveTo(place, on) : null;

    private void RequireServing()
    {
        if (LeftOn is { } left)
        {
            throw ForceErrors.MemberLeft.Because(left);
        }
    }
}
