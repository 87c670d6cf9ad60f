using System.ComponentModel.DataAnnotations;
using Platform.Core;
using Platform.Core.Events;
using RescueTeams.Domain;

namespace RescueTeams.Features.Bases;

/// <summary>A base as the API shows it.</summary>
public sealed record BaseView(
    Guid Id,
    DivisionCode Division,
    BaseKind Kind,
    string Name,
    BaseState State,
    string? Address,
    double? Longitude,
    double? Latitude,
    Guid? InvestmentId,
    DateOnly PreparedOn,
    DateOnly? StartedOn,
    DateOnly? InUseOn,
    DateOnly? ClosedOn,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    internal static BaseView Of(RescueBase b) =>
        new(
            b.Id,
            b.Division,
            b.Kind,
            b.Name,
            b.State,
            b.Address,
            b.Longitude,
            b.Latitude,
            b.InvestmentId,
            b.PreparedOn,
            b.StartedOn,
            b.InUseOn,
            b.ClosedOn,
            b.Version,
            b.UpdatedAt
        );
}

/// <summary>The details of a base that can be corrected.</summary>
/// <param name="InvestmentId">The investment in organizations that pays for it.</param>
public sealed record BaseDetailsRequest(
    BaseKind Kind,
    [property: Required, StringLength(100, MinimumLength = 2)] string Name,
    [property: StringLength(200)] string? Address,
    [property: Range(-180.0, 180.0)] double? Longitude,
    [property: Range(-90.0, 90.0)] double? Latitude,
    Guid? InvestmentId
)
{
    internal BaseDetails Of() => new(Kind, Name, Address, Longitude, Latitude, InvestmentId);
}
