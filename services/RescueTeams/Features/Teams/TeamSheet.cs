using Platform.Core;
using Platform.Core.Events;
using RescueTeams.Domain;

namespace RescueTeams.Features.Teams;

/// <summary>Between a row of the sheet and a team: lists in one cell, separated by commas of either kind.</summary>
internal static class TeamSheet
{
    private static readonly char[] Separators = [',', '，', '、', ';', '；', ' '];

    public static TeamRow Row(TeamView t) => new()
    {
        Division = t.Division,
        Level = t.Level,
        Name = t.Name,
        Rank = t.Rank,
        Coverage = string.Join('、', t.Coverage.Select(c => c.Value)),
        Specialties = string.Join('、', t.Specialties.Select(s => RegisterWords.Specialties[s].ToString())),
        Captains = t.Captains,
        Deputies = t.Deputies,
        CaptainPost = t.Leaders.FirstOrDefault(l => l.Role == MemberRole.Captain)?.Post ?? "-",
        Address = t.Address,
        DutyPhone = t.DutyPhone,
        Longitude = (decimal?)t.Longitude,
        Latitude = (decimal?)t.Latitude,
        EstablishedOn = t.EstablishedOn,
    };

    public static TeamDescription Description(TeamRow row, Team? known)
    {
        var posts = Posts(row.CaptainPost, known?.LeaderPosts ?? LeaderPost.Usual(row.Level!.Value));
        return new TeamDescription(
            row.Name!, row.Rank, [.. Words(row.Coverage).Select(Code)], [.. Words(row.Specialties).Select(Specialty)],
            row.Captains ?? known?.Captains ?? 1, row.Deputies ?? known?.Deputies ?? posts.Count(p => p.Role == MemberRole.Deputy), posts,
            new Station(row.Address, row.DutyPhone, (double?)row.Longitude, (double?)row.Latitude));
    }

    private static IReadOnlyList<LeaderPost> Posts(string? captain, IReadOnlyList<LeaderPost> usual) => captain switch
    {
        null => usual,
        "-" or "－" or "'-" => [.. usual.Where(p => p.Role != MemberRole.Captain)],
        _ when usual.Any(p => p.Role == MemberRole.Captain && p.Post == captain) => usual,
        _ => [new LeaderPost(MemberRole.Captain, captain, null), .. usual.Where(p => p.Role != MemberRole.Captain)],
    };

    private static string[] Words(string? cell) => cell?.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static DivisionCode Code(string text) =>
        DivisionCode.TryParse(text, null, out var code) ? code : throw CoreErrors.DivisionMalformed.At(nameof(TeamRow.Coverage), text);

    private static TeamSpecialty Specialty(string text)
    {
        foreach (var (specialty, word) in RegisterWords.Specialties)
        {
            if (text == word.Zh || text == word.En || text == Platform.Core.Words.Of(specialty))
            {
                return specialty;
            }
        }

        throw CoreErrors.Unknown.At(nameof(TeamRow.Specialties), text);
    }
}
