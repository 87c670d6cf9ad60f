using Platform.Core;
using Platform.Core.Events;
using Platform.Registers;

namespace RescueTeams.Features.Teams;

/// <summary>One line of the register of teams.</summary>
internal sealed class TeamRow : IPlacedRow
{
    public DivisionCode? Division { get; set; }

    public TeamLevel? Level { get; set; }

    public string? Name { get; set; }

    public string? Rank { get; set; }

    /// <summary>Codes, separated by commas.</summary>
    public string? Coverage { get; set; }

    /// <summary>Values, separated by commas.</summary>
    public string? Specialties { get; set; }

    public int? Captains { get; set; }

    public int? Deputies { get; set; }

    /// <summary>Post word of a captain by post; a dash: none.</summary>
    public string? CaptainPost { get; set; }

    public string? Address { get; set; }

    public string? DutyPhone { get; set; }

    public decimal? Longitude { get; set; }

    public decimal? Latitude { get; set; }

    public DateOnly? EstablishedOn { get; set; }
}
