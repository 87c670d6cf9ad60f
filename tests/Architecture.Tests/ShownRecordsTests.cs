using System.Reflection;
using Platform.Core;
using Platform.Records.Persons;

namespace Architecture.Tests;

/// <summary>An ETag is the version of what is shown.</summary>
public sealed class ShownRecordsTests
{
    [Fact]
    public void A_view_that_shows_a_person_has_the_person_in_its_tag()
    {
        var views = Solution
            .Services.SelectMany(s => s.GetTypes())
            .Where(t => typeof(IVersioned).IsAssignableFrom(t) && t.Name.EndsWith("View", StringComparison.Ordinal))
            .Where(t => Shown(t, depth: 2).Contains(typeof(PersonView)))
            .ToList();
        views.Count.ShouldBeGreaterThan(4);
        views.Where(t => !typeof(IShowsOthers).IsAssignableFrom(t)).ShouldBeEmpty();
    }

    // The types of a view's members, of the parts of these, and of the items of lists.
    private static IEnumerable<Type> Shown(Type type, int depth) =>
        depth == 0
            ? []
            : type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .SelectMany(p => p.PropertyType.IsGenericType ? p.PropertyType.GetGenericArguments() : [p.PropertyType])
                .SelectMany(t => Shown(t, depth - 1).Prepend(t));
}
