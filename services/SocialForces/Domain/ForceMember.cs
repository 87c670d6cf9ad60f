using System.ComponentModel.DataAnnotations;
using Platform.Core;
using Platform.Core.Events;

namespace SocialForces.Domain;

/// <summary>A member's role in the force.</summary>
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

/// <summary>The time a person serves in a force; a person who returns later has another record.</summary>
public sealed class ForceMember : IStandsAtPlace
{
    private ForceMember() { }

    /// <inheritdoc/>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The place at which the force is registered.</summary>
    public DivisionCode Division { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <inheritdoc/>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The force; a person in two forces has two memberships.</summary>
    public Guid ForceId { get; private set; }

    /// <summary>The record that the place keeps of the person.</summary>
    public string Person { get; private set; } = "";

    /// <summary>The leader and the deputies act for the force through bound accounts.</summary>
    public ForceRole Role { get; private set; }

    /// <summary>At most 30, valid or expired.</summary>
    public IReadOnlyList<MemberCertificate> Certificates { get; private set; } = [];

    /// <summary>First day of membership.</summary>
    public DateOnly JoinedOn { get; private set; }

    /// <summary>First day without membership; null: serving.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>The membership of a person, by keyed hash, from the day on.</summary>
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

    /// <summary>Replaces role and certificates.</summary>
    public void Change(ForceRole role, IReadOnlyList<MemberCertificate> certificates)
    {
        RequireServing();
        (Role, Certificates) = (role, certificates);
    }

    /// <summary>Ends the membership; <paramref name="on"/> is the first day without it.</summary>
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
