namespace Platform.Core;

/// <summary>The kind of place a division is, as recorded in the directory.</summary>
public enum DivisionLevel
{
    /// <summary>省, 自治区, 直辖市.</summary>
    Province = 0,

    /// <summary>市, 州, 盟.</summary>
    City = 1,

    /// <summary>县, 县级市, 区.</summary>
    County = 2,

    /// <summary>乡, 镇, 街道.</summary>
    Township = 3,

    /// <summary>行政村, 社区.</summary>
    Village = 4,
}
