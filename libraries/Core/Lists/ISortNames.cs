namespace Platform.Core;

/// <summary>The orders in which a list can be asked for.</summary>
public interface ISortNames
{
    /// <summary>What <c>sort</c> may say; with a minus sign in front, the other way round.</summary>
    IReadOnlyCollection<string> Names { get; }

    /// <summary>The order where <c>sort</c> is left out.</summary>
    string Usual { get; }
}
