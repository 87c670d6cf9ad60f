using Platform.Core;
using Platform.Core.Events;
using Platform.Records.Places;
using Platform.Registers;
using SocialForces.Domain;

namespace SocialForces.Features.Forces;

/// <summary>A line of the register of forces.</summary>
internal sealed class ForceRow : IPlacedRow
{
    public DivisionCode? Division { get; set; }

    public string? Name { get; set; }

    public string? RegistrationNumber { get; set; }

    public string? RegisteredWith { get; set; }

    public GradeWord? BuildingCollapse { get; set; }

    public GradeWord? Mountain { get; set; }

    public GradeWord? WaterSurface { get; set; }

    public GradeWord? Diving { get; set; }

    public GradeWord? EmergencyMedical { get; set; }

    public string? BaseAddress { get; set; }

    public decimal? Longitude { get; set; }

    public decimal? Latitude { get; set; }

    public DateOnly? RegisteredOn { get; set; }

    public DateOnly? VerifiedOn { get; set; }

    private (ForceSpecialty Speciality, GradeWord? Word)[] Specialities =>
        [
            (ForceSpecialty.BuildingCollapse, BuildingCollapse),
            (ForceSpecialty.Mountain, Mountain),
            (ForceSpecialty.WaterSurface, WaterSurface),
            (ForceSpecialty.Diving, Diving),
            (ForceSpecialty.EmergencyMedical, EmergencyMedical),
        ];

    /// <summary>The force comes into the register with what the row says.</summary>
    public RegisterForceRequest Register() =>
        new(Identity(Qualifications([])), new(BaseAddress, Point, null, null, null), RegisteredOn!.Value);

    /// <summary>The papers as the row says; certificates, which it does not hold, stay as they are known where the grade is the
    /// same.</summary>
    public ForceIdentityRequest Identity(Force known) => Identity(Qualifications(known.Qualifications));

    /// <summary>The base as the row says it; what it can not hold stays as it is known.</summary>
    public ForceResourcesRequest Resources(Force known) => new(BaseAddress, Point, known.Contacts, known.Equipment, known.Insurance);

    public static ForceRow Of(Force f)
    {
        GradeWord? Grade(ForceSpecialty speciality) =>
            f.Qualifications.FirstOrDefault(q => q.Speciality == speciality) is { } q ? (GradeWord)(q.Grade ?? 4) : null;
        return new()
        {
            Division = f.Division,
            Name = f.Name,
            RegistrationNumber = f.RegistrationNumber,
            RegisteredWith = f.RegisteredWith,
            BuildingCollapse = Grade(ForceSpecialty.BuildingCollapse),
            Mountain = Grade(ForceSpecialty.Mountain),
            WaterSurface = Grade(ForceSpecialty.WaterSurface),
            Diving = Grade(ForceSpecialty.Diving),
            EmergencyMedical = Grade(ForceSpecialty.EmergencyMedical),
            BaseAddress = f.BaseAddress,
            Longitude = (decimal?)f.Longitude,
            Latitude = (decimal?)f.Latitude,
            RegisteredOn = f.RegisteredOn,
            VerifiedOn = f.VerifiedOn,
        };
    }

    private PointRequest? Point => this is { Longitude: { } lon, Latitude: { } lat } ? new((double)lon, (double)lat, null) : null;

    private ForceIdentityRequest Identity(IReadOnlyList<Qualification> qualifications) =>
        new(Name!, RegistrationNumber, RegisteredWith, [.. qualifications.Select(QualificationView.Of)]);

    // In the order in which they are known, for that order is no news of the force.
    private List<Qualification> Qualifications(IReadOnlyList<Qualification> known)
    {
        var order = known.Select((q, index) => (q.Speciality, index)).ToDictionary(q => q.Speciality, q => q.index);
        return
        [
            .. Specialities
                .Where(s => s.Word is not null)
                .OrderBy(s => order.GetValueOrDefault(s.Speciality, int.MaxValue))
                .Select(s => new Qualification(s.Speciality, s.Word == GradeWord.Ungraded ? null : (int)s.Word!, null, null, null))
                .Select(q => known.FirstOrDefault(k => (k.Speciality, k.Grade) == (q.Speciality, q.Grade)) ?? q),
        ];
    }
}
