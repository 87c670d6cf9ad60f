namespace ContingencyPlans.Domain;

/// <summary>A change of a plan above.</summary>
public enum SuperiorChange
{
    /// <summary>被新版代替.</summary>
    Superseded,

    /// <summary>废止.</summary>
    Repealed,

    /// <summary>It follows another superior, or was found due for revision.</summary>
    Changed,

    /// <summary>所属区划变更: the plan's own place belongs to another township or county now.</summary>
    PlaceMoved,
}

/// <summary>衔接提示: a plan above changed, and the owner of the plan has to check whether it still fits.</summary>
/// <param name="SuperiorId">The plan above that changed: the one followed, or one higher up.</param>
/// <param name="Successor">The edition that replaced it; null: none.</param>
/// <param name="AcknowledgedOn">Null: not acknowledged yet.</param>
/// <param name="Finding">The result of the check.</param>
public sealed record LinkFlag(
    Guid SuperiorId,
    string Title,
    SuperiorChange Change,
    Guid? Successor,
    DateOnly On,
    DateOnly? AcknowledgedOn,
    string? By,
    string? Finding
);
