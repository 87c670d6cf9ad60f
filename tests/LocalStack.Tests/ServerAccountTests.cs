namespace Platform.LocalStack.Tests;

public class ServerAccountTests
{
    [Fact]
    public void A_folder_below_a_private_home_is_out_of_reach_for_the_account_that_root_lends()
    {
        var home = Directory.CreateTempSubdirectory("platform-home-").FullName;

        ServerAccount.CanReach(Path.Combine(home, "checkout", ".platform")).ShouldBe(!Environment.IsPrivilegedProcess);
        ServerAccount.CanReach(Path.Combine(Path.GetTempPath(), "checkout", ".platform")).ShouldBeTrue();

        Directory.Delete(home);
    }
}
