using Platform.Core.Files;

namespace Drills.Domain;

/// <summary>A photo of a drill.</summary>
public sealed class DrillPhoto : DrillPart
{
    /// <summary>Largest number of photos of a drill.</summary>
    public const int Most = 50;

    private DrillPhoto() { }

    /// <summary>The stored image, uploaded to <c>drill-files</c>.</summary>
    public Guid FileId { get; private set; }

    /// <summary>Name, type and size of the image, as uploaded.</summary>
    public AttachedFile File { get; private set; } = null!;

    /// <summary>At most 200 characters; null: none.</summary>
    public string? Caption { get; private set; }

    /// <summary>When it was taken, as entered; null: not entered.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    /// <summary>Adds an uploaded image to a drill.</summary>
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
