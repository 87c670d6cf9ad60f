using ContingencyPlans.Domain;
using Organizations.Protos;
using Platform.Core;
using RescueTeams.Protos;

namespace ContingencyPlans.Features.Templates;

/// <summary>How what others answer becomes the values of placeholders; a lookup that is null could not be asked.</summary>
internal static class LocalAnswers
{
    public static void SetPlaces(this LocalValues values, DivisionLevel level, Dictionary<DivisionCode, string> names)
    {
        var place = values.Division;
        string? Name(DivisionLevel at) => names.GetValueOrDefault(place.Prefixes().FirstOrDefault(p => p.Depth == at));
        values.Set("place", names.TryGetValue(place, out var name) ? PlaceNames.Plain(name) : null);
        values.Set("township", Name(DivisionLevel.Township));
        values.Set("county", Name(DivisionLevel.County));
        values.Set("city", Name(DivisionLevel.City));
        values.Set("head-post", OwnPosts.HeadTitle(level, name ?? ""));
        values.Set("director-post", OwnPosts.DirectorTitle(level, name ?? ""));
    }

    public static void SetPost(this LocalValues values, string key, string word, ILookup<string, ListPostsResponse>? posts)
    {
        var post = posts?[values.Division.Value].FirstOrDefault(p => p.Post == word);
        var otherwise =
            posts is null ? GapReason.Unreachable
            : post is null ? GapReason.NotTold
            : GapReason.Vacant;
        values.Set(key, post?.Holder?.Name, otherwise);
        values.Set($"{key}-phone", post?.Holder?.Phone, post?.Holder is null ? otherwise : GapReason.NotTold);
    }

    /// <summary>The disaster officer who is asked first: holder A.</summary>
    public static void SetOfficer(this LocalValues values, ILookup<string, ListOfficersResponse>? officers)
    {
        var officer = officers?[values.Division.Value].OrderBy(o => o.Slot is "a" ? 0 : 1).FirstOrDefault();
        var otherwise = officers is null ? GapReason.Unreachable : GapReason.NotTold;
        values.Set("officer", officer?.Name, otherwise);
        values.Set("officer-phone", officer?.Phone, otherwise);
    }

    /// <summary>A city and a county have no disaster officer: the duty room of their bureau verifies and reports.</summary>
    public static void SetDutyRoom(this LocalValues values, string? institution, LocalData? data)
    {
        values.Set("officer", institution is null ? null : $"{institution}值班室");
        values.Set("officer-phone", data?.Figures.DutyPhone);
    }

    /// <summary>The teams of the place and of those above it; a city has none of its own in the "3+4".</summary>
    public static void SetTeams(this LocalValues values, ILookup<string, ListTeamsResponse>? teams)
    {
        foreach (var place in values.Division.Prefixes().Where(_ => teams is not null))
        {
            if (teams![place.Value].FirstOrDefault() is { } team)
            {
                values.Teams[place] = new(Guid.Parse(team.Id), place, team.Name, team.DutyPhone.Length == 0 ? null : team.DutyPhone);
            }
        }

        var own = values.Teams.GetValueOrDefault(values.Division);
        var otherwise = teams is null ? GapReason.Unreachable : GapReason.NotTold;
        values.Set("team", values.Division.Depth == DivisionLevel.City ? "市综合性消防救援队伍和各县应急救援联队" : own?.Name, otherwise);
        values.Set("team-phone", own?.DutyPhone, otherwise);
    }

    public static void SetLocalData(this LocalValues values, LocalData? data)
    {
        var figures = data?.Figures ?? LocalFigures.None;
        values.Shelters = data?.Shelters ?? [];
        values.Set("population", figures.Population?.ToString());
        values.Set("households", figures.Households?.ToString());
        values.Set("vulnerable", figures.Vulnerable?.ToString());
        values.Set("hazard-spots", figures.HazardSpots);
        values.Set("routes", figures.Routes);
        values.Set("warning-means", figures.WarningMeans);
        values.Set("store", figures.Store);
        values.Set("duty-phone", figures.DutyPhone);
        values.Set("clinic", figures.Clinic);
        values.Set("shelters", string.Join('、', values.Shelters.Select(s => $"{s.Name}（可容纳{s.Capacity}人）")));
    }
}
