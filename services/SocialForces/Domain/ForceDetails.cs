using Platform.Core.Events;

namespace SocialForces.Domain;

/// <content>Changes while it is registered: papers, resources, members, accounts, mobilizations.</content>
public sealed partial class Force
{
    /// <summary>Changes the papers; returns an event if a member of events has changed.</summary>
    public ForceChanged? Change(ForceIdentity identity, DateOnly today)
    {
        RequireListed();
        var was = Standing(today);
        Set(identity);
        return was.Name == Name && was.Specialities.SequenceEqual(SpecialitiesOn(today))
            ? null
            : ChangedEvent(ForceChange.Described, was, today);
    }

    /// <summary>Replaces base, contacts, equipment and insurance.</summary>
    public void Change(ForceResources resources)
    {
        RequireListed();
        Set(resources);
    }

    /// <summary>Replaces the accounts that act for it.</summary>
    public void Bind(IReadOnlyList<string> accounts)
    {
        RequireListed();
        Accounts = [.. accounts.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Adds to the number of members, or subtracts from it.</summary>
    public ForceChanged Count(int joined, DateOnly today)
    {
        RequireListed();
        var was = Standing(today);
        Members += joined;
        return ChangedEvent(ForceChange.Described, was, today);
    }

    /// <summary>Reserves it for a mobilization: no other mobilization can reserve it before its release.</summary>
    public void Engage(Guid mobilization)
    {
        RequireFree();
        EngagedIn = mobilization;
    }

    /// <summary>Releases it from the mobilization; does nothing if it was released before.</summary>
    public void LetGo(Guid mobilization) => EngagedIn = EngagedIn == mobilization ? null : EngagedIn;

    private void RequireFree()
    {
        if (EngagedIn is not null)
        {
            throw ForceErrors.Engaged.Because(Name);
        }
    }

    private void Set(ForceIdentity identity)
    {
        if (identity.Qualifications.GroupBy(q => q.Speciality).Any(g => g.Count() > 1))
        {
            throw ForceErrors.SpecialityTwice.At("qualifications");
        }

        (Name, RegistrationNumber, RegisteredWith, Qualifications) = (
            identity.Name,
            identity.RegistrationNumber,
            identity.RegisteredWith,
            identity.Qualifications
        );
    }

    private void Set(ForceResources resources)
    {
        if (resources.Insurance.Any(i => i.To < i.From))
        {
            throw ForceErrors.InsuranceBackwards.At("insurance");
        }

        (BaseAddress, Longitude, Latitude) = (resources.BaseAddress, resources.Base?.Longitude, resources.Base?.Latitude);
        (Contacts, Equipment, Insurance) = (resources.Contacts, resources.Equipment, resources.Insurance);
    }
}
