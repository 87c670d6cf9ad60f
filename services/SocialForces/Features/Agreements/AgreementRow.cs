using Platform.Core;
using Platform.Registers;
using SocialForces.Domain;

namespace SocialForces.Features.Agreements;

/// <summary>A line of the register of agreements.</summary>
internal sealed class AgreementRow : IPlacedRow
{
    public DivisionCode? Division { get; set; }

    public string? Force { get; set; }

    public DivisionCode? ForceDivision { get; set; }

    public string? Number { get; set; }

    /// <summary>洪涝、水上遇险.</summary>
    public string? Disasters { get; set; }

    /// <summary>Codes; blank: all of the bureau's place.</summary>
    public string? Coverage { get; set; }

    public int? ResponseMinutes { get; set; }

    public string? Costs { get; set; }

    public DateOnly? SignedOn { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>On the day of the export; an import does not read it.</summary>
    public AgreementState? State { get; set; }

    /// <summary>The bureau takes over the agreement that the row says.</summary>
    public TakeOverAgreementRequest TakeOver() =>
        new(
            new(
                Number,
                CellList.Split(Disasters).ConvertAll(d => CellList.Word(d, RegisterWords.Disasters, nameof(Disasters))),
                Coverage is null ? null : CellList.Split(Coverage).ConvertAll(c => CellList.Code(c, nameof(Coverage))),
                ResponseMinutes!.Value,
                new CostRules(Costs!, null, null, null),
                From!.Value,
                To!.Value
            ),
            SignedOn!.Value
        );

    public static AgreementRow Of(Agreement a, DateOnly day) =>
        new()
        {
            Division = a.Division,
            Force = a.ForceName,
            ForceDivision = a.ForceDivision,
            Number = a.Number,
            Disasters = CellList.Join(a.Disasters.Select(d => RegisterWords.Disasters[d])),
            Coverage = CellList.Join(a.Coverage),
            ResponseMinutes = a.ResponseMinutes,
            Costs = a.Costs.Text,
            SignedOn = a.SignedOn,
            From = a.From,
            To = a.To,
            State = a.StateOn(day),
        };
}
