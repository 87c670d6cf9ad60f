namespace Platform.Core.Places;

/// <summary>A place that has or had a code which was not always its own.</summary>
/// <param name="Code">The code.</param>
/// <param name="From">First day on which the place had it.</param>
/// <param name="To">First day on which it did not any more; null while it has it.</param>
/// <param name="Now">The place's present code; null if the place has ended.</param>
/// <param name="Into">For a place that ended: the present code of the one that it was merged into; null if there is none.</param>
public sealed record CodeHolder(DivisionCode Code, DateOnly From, DateOnly? To, DivisionCode? Now, DivisionCode? Into)
{
    /// <summary>Where an address of the internal network lists the holders of all codes that changed hands or ended.</summary>
    public const string Address = "/directory/code-holders";

    /// <summary>Whether the place had the code on the day.</summary>
    public bool Had(DateOnly day) => From <= day && !(To <= day);

    /// <summary>What follows the code today: the place's own code, or that of the place it was merged into.</summary>
    public DivisionCode? Next => Now ?? Into;
}
