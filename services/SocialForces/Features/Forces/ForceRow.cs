using Platform.Core;
using Platform.Core.Events;
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

    private (ForceSpeciality Speciality, GradeWord? Word)[] Specialities =>
        [
            (ForceSpeciality.BuildingCollapse, BuildingCollapse),
            (ForceSpeciality.Mountain, Mountain),
            (ForceSpeciality.WaterSurface, WaterSurface),
            (ForceSpeciality.Diving, Diving),
            (ForceSpeciality.EmergencyMedical, EmergencyMedical),
        ];

    /// <summary>As the sheet says; certificates, which it does not hold, stay as they are known where the grade is the same.</summary>
    public ForceIdentity Identity(IReadOnlyList<Qualification> known) =>
        new(
            Name!,
            RegistrationNumber,
            RegisteredWith,
            [
                .. Specialities
                    .Where(s => s.Word is not null)
                    .Select(s => new Qualification(s.Speciality, s.Word == GradeWord.Ungraded ? null : (int)s.Word!, null, null, null))
                    .Select(q => known.FirstOrDefault(k => (k.Speciality, k.Grade) == (q.Speciality, q.Grade)) ?? q),
            ]
        );

    public static ForceRow Of(Force f)
    {
        GradeWord? Grade(ForceSpeciality speciality) =>
            f.Qualifications.FirstOrDefault(q => q.Speciality == speciality) is { } q ? (GradeWord)(q.Grade ?? 4) : null;
        return new()
        {
            Division = f.Division,
            Name = f.Name,
            RegistrationNumber = f.RegistrationNumber,
            RegisteredWith = f.RegisteredWith,
            BuildingCollapse = Grade(ForceSpeciality.BuildingCollapse),
            Mountain = Grade(ForceSpeciality.Mountain),
            WaterSurface = Grade(ForceSpeciality.WaterSurface),
            Diving = Grade(ForceSpeciality.Diving),
            EmergencyMedical = Grade(ForceSpeciality.EmergencyMedical),
            BaseAddress = f.BaseAddress,
            Longitude = (decimal?)f.Longitude,
            Latitude = (decimal?)f.Latitude,
            RegisteredOn = f.RegisteredOn,
            VerifiedOn = f.VerifiedOn,
        };
    }
}
