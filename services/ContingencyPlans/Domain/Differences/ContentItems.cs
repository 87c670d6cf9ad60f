using System.Globalization;
using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>One item of a content, as text.</summary>
/// <param name="Key">Identifies it within its part, in every edition.</param>
/// <param name="Name">The same for people.</param>
internal sealed record ContentItem(string Key, string Name, string Text);

/// <summary>A content taken apart into items with texts, in the language of the caller.</summary>
internal static class ContentItems
{
    public static readonly string[] Parts =
    [
        "sections",
        "grades",
        "commands",
        "duties",
        "actions",
        "resources",
        "teams",
        "routes",
        "shelters",
        "contacts",
        "attachments",
    ];

    public static ILookup<string, ContentItem> Of(PlanContent content) => Pairs(content).ToLookup(p => p.Part, p => p.Item);

    private static IEnumerable<(string Part, ContentItem Item)> Pairs(PlanContent c) =>
        [
            .. Items("sections", c.Sections, s => s.Heading, s => s.Text),
            .. Items(
                "grades",
                c.Grades,
                g => g.Grade.ToString(),
                g => Lines([.. g.Conditions.Select(x => x.Said().ToString()), g.DecidedBy, g.Note])
            ),
            .. Items("commands", c.Commands, m => m.Name, m => Lines([m.Head, .. m.Members ?? [], m.Duty])),
            .. Items("duties", c.Duties, d => d.Post, d => d.Duty),
            .. Items("actions", c.Actions, a => a.Number, a => Lines([Grades(a), a.Post, a.Text, $"≤ {a.WithinMinutes} min"])),
            .. Items("resources", c.Resources, r => r.Name, r => Lines([$"{r.Quantity} {r.Unit}", r.KeptAt])),
            .. Items("teams", c.Teams, t => t.Name, t => Lines([t.Name, t.Task]), t => t.TeamId.ToString()),
            .. Items("routes", c.Routes, r => r.Name, r => Lines([.. r.Points.Select(Point), r.Shelter])),
            .. Items(
                "shelters",
                c.Shelters,
                s => s.Name,
                s => Lines([Point(s.Point), s.Capacity.ToString(CultureInfo.InvariantCulture), s.Address])
            ),
            .. Items("contacts", c.Contacts, Contact, x => x.Duty),
            .. Items("attachments", c.Attachments, a => a.Title, a => Lines([a.File.Name, a.File.Digest])),
        ];

    // Items that have no name of their own (two duties of one post) are distinguished by their order.
    private static IEnumerable<(string, ContentItem)> Items<T>(
        string part,
        IEnumerable<T> items,
        Func<T, string> name,
        Func<T, string> text,
        Func<T, string>? key = null
    ) =>
        items
            .GroupBy(key ?? name)
            .SelectMany(g =>
                g.Select(
                    (item, i) =>
                        (
                            part,
                            new ContentItem(
                                i == 0 ? g.Key : $"{g.Key} ({i + 1})",
                                i == 0 ? name(item) : $"{name(item)} ({i + 1})",
                                text(item)
                            )
                        )
                )
            );

    private static string Lines(IEnumerable<string?> lines) => string.Join('\n', lines.Where(l => !string.IsNullOrEmpty(l)));

    private static string Grades(PlanAction action) => string.Join(", ", action.Grades ?? []);

    private static string Contact(PlanContact contact) => $"{contact.Division} {contact.Post ?? Words.Of(contact.Officer!.Value)}";

    private static string Point(GeoPoint point) =>
        string.Create(CultureInfo.InvariantCulture, $"{point.Longitude:0.######}, {point.Latitude:0.######}");
}
