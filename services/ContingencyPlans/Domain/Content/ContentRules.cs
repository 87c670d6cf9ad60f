using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>The rules of a content that programs rely on. All violations are named in one refusal.</summary>
public static class ContentRules
{
    /// <summary>The content, if it follows the rules.</summary>
    public static PlanContent Checked(this PlanContent content)
    {
        var wrong = Blank(content).ToList();
        if (wrong.Count == 0)
        {
            wrong =
            [
                .. Twice("sections", content.Sections, s => s.Heading),
                .. Twice("grades", content.Grades, g => g.Grade),
                .. Twice("commands", content.Commands, c => c.Name),
                .. Twice("actions", content.Actions, a => a.Number),
                .. Twice("teams", content.Teams, t => t.TeamId),
                .. Twice("routes", content.Routes, r => r.Name),
                .. Twice("shelters", content.Shelters, s => s.Name),
                .. Twice("attachments", content.Attachments, a => a.Title),
                .. content.Grades.SelectMany((g, i) => g.Conditions.SelectMany((c, k) => Condition($"grades[{i}].conditions[{k}]", c))),
                .. StartConditionComparison.Disorder(content.Grades),
                .. content.Contacts.SelectMany((c, i) => Contact($"contacts[{i}]", c)),
                .. content.Routes.SelectMany((r, i) => Shelter($"routes[{i}].shelter", r, content.Shelters)),
            ];
        }

        return wrong.Count == 0 ? content : throw DomainException.ForFields(wrong);
    }

    private static IEnumerable<FieldError> Blank(PlanContent c) =>
        new (string Field, IEnumerable<object?> Items)[]
        {
            ("sections", c.Sections),
            ("grades", c.Grades),
            ("commands", c.Commands),
            ("duties", c.Duties),
            ("actions", c.Actions),
            ("resources", c.Resources),
            ("teams", c.Teams),
            ("contacts", c.Contacts),
            ("grades", c.Grades.SelectMany(g => g?.Conditions ?? [])),
            ("commands", c.Commands.SelectMany(m => m?.Members ?? [])),
        }
            .Where(part => part.Items.Contains(null))
            .Select(part => new FieldError(part.Field, CoreErrors.Required, []));

    private static IEnumerable<FieldError> Twice<T, TKey>(string part, IReadOnlyList<T> items, Func<T, TKey> key) =>
        items
            .Select((item, i) => (Key: key(item), Index: i))
            .GroupBy(x => x.Key)
            .SelectMany(g => g.Skip(1))
            .Select(x => new FieldError($"{part}[{x.Index}]", PlanErrors.NamedTwice, [x.Key!]));

    private static IEnumerable<FieldError> Condition(string field, StartCondition condition)
    {
        if (Indicator.Known.FirstOrDefault(i => i.Key == condition.Indicator) is not { } indicator)
        {
            yield return new FieldError(
                $"{field}.indicator",
                PlanErrors.IndicatorUnknown,
                [condition.Indicator, string.Join(", ", Indicator.Known.Select(i => i.Key))]
            );
        }
        else if (condition.Unit is { } unit && unit != indicator.Unit)
        {
            yield return new FieldError($"{field}.unit", PlanErrors.UnitWrong, [indicator.Key, indicator.Unit, unit]);
        }
    }

    private static IEnumerable<FieldError> Contact(string field, PlanContact contact)
    {
        if (contact.Post is null == contact.Officer is null)
        {
            yield return new FieldError($"{field}.post", PlanErrors.ContactOfWhom, []);
        }
        else if (contact.Post is { } post && !PostWord.Known.Any(w => w.Word == post))
        {
            yield return new FieldError(
                $"{field}.post",
                PlanErrors.PostUnknown,
                [post, string.Join(", ", PostWord.Known.Select(w => w.Word))]
            );
        }
    }

    private static IEnumerable<FieldError> Shelter(string field, EvacuationRoute route, IReadOnlyList<Shelter> shelters)
    {
        if (route.Shelter is { } name && !shelters.Any(s => s.Name == name))
        {
            yield return new FieldError(field, PlanErrors.ShelterUnknown, [name]);
        }
    }
}
