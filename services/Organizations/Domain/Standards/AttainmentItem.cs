namespace Organizations.Domain;

/// <summary>The state of one item of a checklist at an institution.</summary>
/// <param name="Key">The item.</param>
/// <param name="Met">The institution's answer; null: not answered yet.</param>
/// <param name="Note">In its own words.</param>
/// <param name="Evidence">Photos and files, by id.</param>
/// <param name="Confirmed">The county's decision; null: not checked since the last answer.</param>
/// <param name="Reason">Why the county returned it.</param>
public sealed record AttainmentItem(string Key, bool? Met, string? Note, IReadOnlyList<Guid> Evidence, bool? Confirmed, string? Reason)
{
    /// <summary>An item without an answer.</summary>
    public static AttainmentItem Unanswered(string key) => new(key, null, null, [], null, null);

    /// <summary>Counts: the institution has it and the county saw it.</summary>
    public bool Stands => Met == true && Confirmed == true;

    /// <summary>The same item with another answer; the county's confirmation of an unchanged answer is kept.</summary>
    public AttainmentItem Answered(bool? met, string? note, IReadOnlyList<Guid> evidence) =>
        met == Met && note == Note && evidence.SequenceEqual(Evidence) ? this : new(Key, met, note, evidence, null, null);
}
