using Platform.Core;

namespace ContingencyPlans.Domain;

/// <summary>A template filled with the data of a place: title and content of a plan, and the placeholders without a value.</summary>
/// <param name="Gaps">Placeholders that stayed open; in the text they are marked 〔待填：…〕.</param>
public sealed record FilledTemplate(string Title, PlanContent Content, IReadOnlyList<TemplateGap> Gaps)
{
    /// <summary>Fills the template; <paramref name="upwards"/> is the place itself, then each place above it.</summary>
    public static FilledTemplate Of(PlanTemplate template, LocalValues values, IReadOnlyList<DivisionCode> upwards)
    {
        var gaps = new Dictionary<string, TemplateGap>(StringComparer.Ordinal);
        string Fill(string text) => Placeholder.Replace(text, key => values.Value(key) ?? Open(key).Missing);
        Placeholder Open(string key)
        {
            var placeholder = Placeholder.Of(key);
            gaps[key] = new(placeholder, values.Why(key));
            return placeholder;
        }

        var t = JsonTexts.Map(template.Content, Fill);
        var teams = t.Teams.Where(c => c.Up < upwards.Count).Select(c => (c.Task, Team: values.Teams.GetValueOrDefault(upwards[c.Up])));
        var contacts = t
            .Contacts.Where(c => c.Up < upwards.Count && upwards[c.Up].Depth >= DivisionLevel.City) // a province's posts are not on record
            .Select(c => new PlanContact(upwards[c.Up], OwnPosts.Word(c.Post, upwards[c.Up].Depth), c.Officer, c.Duty));
        if (t.Shelters && values.Shelters.Count == 0)
        {
            Open("shelters");
        }

        var content = PlanContent.Empty with
        {
            Sections = t.Sections,
            Grades = t.Grades ?? [],
            Commands = t.Commands ?? [],
            Duties = t.Duties ?? [],
            Actions = t.Actions,
            Resources = t.Resources ?? [],
            Teams =
            [
                .. teams
                    .Where(c => c.Team is not null)
                    .Select(c => new CalledTeam(c.Team!.Id, c.Team.Name, c.Task))
                    .DistinctBy(c => c.TeamId),
            ],
            Shelters = t.Shelters ? values.Shelters : [],
            Contacts = [.. contacts.Distinct()],
        };
        return new(Fill(template.Title), content, [.. gaps.Values]);
    }
}

/// <summary>A placeholder that stayed open, and why.</summary>
public sealed record TemplateGap(Placeholder Placeholder, GapReason Reason);
