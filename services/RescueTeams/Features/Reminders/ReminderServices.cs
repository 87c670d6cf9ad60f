using Platform.Records.Reminders;

namespace RescueTeams.Features.Reminders;

internal static class ReminderServices
{
    /// <summary>What runs out in the registers of teams.</summary>
    public static IServiceCollection AddDueDates(this IServiceCollection services) =>
        services
            .AddScoped<DueDates, MemberCertificatesDue>()
            .AddScoped<DueDates, MemberInsuranceDue>()
            .AddScoped<DueDates, EquipmentInspectionsDue>()
            .AddReminders();
}
