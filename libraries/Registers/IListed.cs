namespace Platform.Registers;

/// <summary>A register whose export takes the filters of its collection's list.</summary>
/// <typeparam name="TList">The list's request; its limit and cursor mean nothing to an export.</typeparam>
public interface IListed<TList>
    where TList : class
{
    /// <summary>The filters; null for an import.</summary>
    TList? List { get; set; }
}
