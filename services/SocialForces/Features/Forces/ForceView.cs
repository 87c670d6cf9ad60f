using System.ComponentModel.DataAnnotations;
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
    IReadOnlyList<QualificationView> Qualifications,
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
    int Version,
    DateTimeOffset UpdatedAt
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
            [.. f.Qualifications.Select(QualificationView.Of)],
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
            f.Version,
            f.UpdatedAt
        );
    }
}

/// <summary>A force in a list.</summary>
public sealed record ForceItem(
    Guid Id,
    DivisionCode Division,
    string Name,
    ForceState State,
    IReadOnlyList<GradedSpecialtyView> Specialties,
    int Members,
    bool Insured,
    bool Engaged,
    DateOnly? ReviewDue,
    int Version,
    DateTimeOffset UpdatedAt
);

/// <summary>A specialty of YJ/T 1.2 to 1.6 that a force has, and the grade it was measured at (分类分级测评).</summary>
/// <param name="Grade">1 is the highest of three; null: has the specialty, was not graded.</param>
/// <param name="CertificateNumber">Of the grading.</param>
/// <param name="CertifiedOn">Day of the grading.</param>
/// <param name="ValidUntil">Last day the grade holds; null: no end was set.</param>
public sealed record QualificationView(
    ForceSpecialty Specialty,
    [property: Range(1, 3)] int? Grade,
    [property: StringLength(60)] string? CertificateNumber,
    DateOnly? CertifiedOn,
    DateOnly? ValidUntil
)
{
    internal static QualificationView Of(Qualification q) => new(q.Speciality, q.Grade, q.CertificateNumber, q.CertifiedOn, q.ValidUntil);

    internal Qualification Qualification() => new(Specialty, Grade, CertificateNumber, CertifiedOn, ValidUntil);
}

/// <summary>A specialty and the grade that holds on the day.</summary>
public sealed record GradedSpecialtyView(ForceSpecialty Specialty, int? Grade)
{
    internal static IReadOnlyList<GradedSpecialtyView> Of(IReadOnlyList<GradedSpeciality> specialties) =>
        [.. specialties.Select(s => new GradedSpecialtyView(s.Speciality, s.Grade))];
}

internal static class ShownContacts
{
    /// <summary>The contacts, with numbers in full or masked.</summary>
    public static IReadOnlyList<ForceContact> Shown(this IReadOnlyList<ForceContact> contacts, bool open) =>
        open ? contacts : [.. contacts.Select(c => c with { Phone = PersonMask.Phone(c.Phone)! })];
}
