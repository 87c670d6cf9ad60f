namespace Platform.Cli.Api;

/// <summary>User name and password were not taken.</summary>
internal sealed class SignInRefusedException(string userName, string reason)
    : Exception($"{userName}: 登录被拒绝 sign-in refused. {reason}".TrimEnd());
