using Identity.Accounts;
using Identity.Data;
using Microsoft.AspNetCore.Identity;

namespace Identity.Features.Users;

/// <summary>The dependencies of the features that change an account.</summary>
internal sealed record UserAdministration(IdentityDb Db, UserManager<User> Users, Sessions Sessions, TimeProvider Clock);
