using Platform.Core.Files;

namespace Drills.Domain;

/// <summary>A photo of a drill.</summary>
public sealed class DrillPhoto : DrillPart
{
    /// <summary>Most photos of a drill.</summary>
    public const int Most = 50;

    private DrillPhoto() { }

    public Guid FileId { get; private set; }

    public AttachedFile File { get; private set; } = null!;

    public string? Caption { get; private set; }

    public DateTimeOffset? TakenAt { get; private set; }

    public static DrillPhoto Of(Drill drill, StoredFile file, string? caption, DateTimeOffset? takenAt)
    {
        var photo = new DrillPhoto
        {
            FileId = file.Id,
            File = AttachedFile.Of(file),
            Caption = caption,
            TakenAt = takenAt,
        };
        photo.Belongs(drill);
        return photo;
    }
}
