using Drills.Domain;
using Platform.Core;

namespace Drills.Features.Programmes;

/// <summary>A programme as the API shows it, with what has become of it.</summary>
/// <param name="Planned">Lines, those dropped not counted.</param>
/// <param name="Held">Of them those carried out.</param>
/// <param name="Slipped">Those that were put off at least once, or held after the month they were first meant for.</param>
public sealed record ProgrammeView(
    Guid Id,
    DivisionCode Division,
    DivisionLevel Level,
    int Year,
    ProgrammeState State,
    DateOnly? ApprovedOn,
    int Planned,
    int Held,
    int Slipped,
    IReadOnlyList<ProgrammeItemView> Items,
    int Version,
    DateTimeOffset UpdatedAt
) : IVersioned
{
    /// <param name="drills">Drills that carry out its lines.</param>
    internal static ProgrammeView Of(Programme p, IReadOnlyCollection<Drill> drills, DateOnly today)
    {
        var items = p
            .Items.Select(i => ProgrammeItemView.Of(i, drills.FirstOrDefault(d => d.ProgrammeItemId == i.Id), p.Year, today))
            .ToList();
        var stand = items.FindAll(i => i.Progress != ItemProgress.Dropped);
        return new(
            p.Id,
            p.Division,
            p.Level,
            p.Year,
            p.State,
            p.ApprovedOn,
            stand.Count,
            stand.Count(i => i.HeldOn is not null),
            stand.Count(i => i.Progress == ItemProgress.HeldLate || i.Item.Slips.Count > 0),
            items,
            p.Version,
            p.UpdatedAt
        );
    }
}

/// <summary>A line and what has become of it.</summary>
public sealed record ProgrammeItemView(ProgrammeItem Item, ItemProgress Progress, Guid? DrillId, DateOnly? HeldOn)
{
    internal static ProgrammeItemView Of(ProgrammeItem item, Drill? drill, int year, DateOnly today)
    {
        var held = drill?.State.Counts() == true ? drill.HeldOn : null;
        var meant = new DateOnly(year, item.Slips is [var first, ..] ? first.From : item.Month, 1);
        var progress = held is { } on
            ? on >= meant.AddMonths(1)
                ? ItemProgress.HeldLate
                : ItemProgress.Held
            : item.Dropped is not null
                ? ItemProgress.Dropped
                : today >= new DateOnly(year, item.Month, 1).AddMonths(1)
                    ? ItemProgress.Overdue
                    : drill is not null
                        ? ItemProgress.Planned
                        : ItemProgress.Open;
        return new(item, progress, drill?.Id, held);
    }
}
