using Platform.Core;
using Platform.Core.Events;
using Platform.Core.Persons;
using Platform.Hosting.Access;
using Platform.Records.Persons;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>A force as the API shows it.</summary>
/// <param name="Contacts">Numbers in full for callers who keep the place's records and for its own people, else masked.</param>
/// <param name="Insured">Whether its people are covered today.</param>
/// <param name="EngagedIn">The mobilization that holds it; null: free.</param>
/// <param name="Accounts">How many accounts act for it.</param>
/// <param name="Yours">The caller's account acts for it.</param>
public sealed record ForceView(
    Guid Id,
    DivisionCode Division,
    string Name,
    ForceState State,
    string? RegistrationNumber,
    string? RegisteredWith,
    IReadOnlyList<Qualification> Qualifications,
    string? BaseAddress,
    GeoPoint? Base,
    IReadOnlyList<ForceContact> Contacts,
    IReadOnlyList<ForceEquipment> Equipment,
    IReadOnlyList<ForceInsurance> Insurance,
    bool Insured,
    int Members,
    DateOnly RegisteredOn,
    DateOnly? VerifiedOn,
    string? ReturnReason,
    IReadOnlyList<ForceReview> Reviews,
    DateOnly? StruckOffOn,
    string? StrikeReason,
    Guid? EngagedIn,
    int Accounts,
    bool Yours,
    int Version
) : IVersioned
{
    internal static ForceView Of(Force f, Scope scope, DateOnly today)
    {
        var yours = f.Accounts.Contains(scope.Caller.Subject);
        var open = yours || scope.Caller.MayRead(scope.Division);
        return new(
            f.Id,
            f.Division,
            f.Name,
            f.State,
            f.RegistrationNumber,
            f.RegisteredWith,
            f.Qualifications,
            f.BaseAddress,
            f.Base,
            f.Contacts.Shown(open),
            f.Equipment,
            f.Insurance,
            f.IsInsuredOn(today),
            f.Members,
            f.RegisteredOn,
            f.VerifiedOn,
            f.ReturnReason,
            f.Reviews,
            f.StruckOffOn,
            f.StrikeReason,
            f.EngagedIn,
            f.Accounts.Count,
            yours,
            f.Version
        );
    }
}

/// <summary>A force in a list.</summary>
public sealed record ForceItem(
    Guid Id,
    DivisionCode Division,
    string Name,
    ForceState State,
    IReadOnlyList<GradedSpeciality> Specialities,
    int Members,
    bool Insured,
    bool Engaged,
    DateOnly? ReviewDue,
    int Version
);

internal static class ShownContacts
{
    /// <summary>The contacts, with numbers in full or masked.</summary>
    public static IReadOnlyList<ForceContact> Shown(this IReadOnlyList<ForceContact> contacts, bool open) =>
        open ? contacts : [.. contacts.Select(c => c with { Phone = PersonMask.Phone(c.Phone)! })];
}
