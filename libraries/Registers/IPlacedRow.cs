using Platform.Core;

namespace Platform.Registers;

/// <summary>A row that says which place it is about; an import refuses a place that lies outside the path's.</summary>
public interface IPlacedRow
{
    /// <summary>The place; never null when a register sees the row.</summary>
    DivisionCode? Division { get; }
}
