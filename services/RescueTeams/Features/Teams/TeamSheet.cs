using Platform.Core;
using Platform.Core.Events;
using Platform.Registers;
using RescueTeams.Domain;

namespace RescueTeams.Features.Teams;

/// <summary>Between a row of the sheet and a team: lists in one cell, separated by commas of either kind.</summary>
internal static class TeamSheet
{
    /// <summary>The captain is a member, not the holder of a post.</summary>
    private const string NoPost = "无";

    public static TeamRow Row(TeamView t) =>
        new()
        {
            Division = t.Division,
            Level = t.Level,
            Name = t.Name,
            Rank = t.Rank,
            Coverage = CellList.Join(t.Coverage),
            Specialties = CellList.Join(t.Specialties.Select(s => RegisterWords.Specialties[s])),
            Captains = t.Captains,
            Deputies = t.Deputies,
            CaptainPost = t.Leaders.FirstOrDefault(l => l.Role == MemberRole.Captain)?.Post is { } post
                ? PostWord.Find(post)?.Zh ?? post
                : NoPost,
            Address = t.Address,
            DutyPhone = t.DutyPhone,
            Longitude = (decimal?)t.Longitude,
            Latitude = (decimal?)t.Latitude,
            EstablishedOn = t.EstablishedOn,
        };

    /// <summary>What a blank cell clears of a team.</summary>
    public static TeamRow Clearable(Team t) =>
        new()
        {
            Rank = t.Rank,
            Coverage = t.Coverage.Count == 0 ? null : CellList.Join(t.Coverage),
            Specialties = t.Specialties.Count == 0 ? null : CellList.Join(t.Specialties.Select(s => RegisterWords.Specialties[s])),
            Address = t.Address,
            DutyPhone = t.DutyPhone,
            Longitude = (decimal?)t.Longitude,
            Latitude = (decimal?)t.Latitude,
        };

    /// <summary>The description in the row; a blank number of posts or captain keeps the known value, or takes the usual one of the
    /// level.</summary>
    public static TeamDescriptionRequest Description(TeamRow row, Team? known)
    {
        var posts = Posts(row.CaptainPost, known?.LeaderPosts ?? LeaderPost.Usual(row.Level!.Value));
        return new TeamDescriptionRequest(
            row.Name!,
            row.Rank,
            CellList.Split(row.Coverage).ConvertAll(c => CellList.Code(c, nameof(TeamRow.Coverage))),
            CellList.Split(row.Specialties).ConvertAll(s => CellList.Word(s, RegisterWords.Specialties, nameof(TeamRow.Specialties))),
            row.Captains ?? known?.Captains,
            row.Deputies ?? known?.Deputies,
            [.. posts.Select(p => new LeaderPostRequest(p.Role, p.Post, p.PostId))],
            row.Address,
            row.DutyPhone,
            (double?)row.Longitude,
            (double?)row.Latitude,
            CoordinateSystem.Cgcs2000
        );
    }

    private static IReadOnlyList<LeaderPost> Posts(string? captain, IReadOnlyList<LeaderPost> usual)
    {
        if (captain is null)
        {
            return usual;
        }

        IReadOnlyList<LeaderPost> others = [.. usual.Where(p => p.Role != MemberRole.Captain)];
        var post = PostWord.Find(captain)?.Word ?? captain;
        return captain is NoPost or "-" ? others
            : usual.Any(p => p.Role == MemberRole.Captain && p.Post == post) ? usual
            : [new LeaderPost(MemberRole.Captain, post, null), .. others];
    }
}
