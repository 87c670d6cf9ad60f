using Organizations.Data;
using Platform.Testing.Services;

namespace Organizations.Tests;

/// <summary>The organizations service on real PostgreSQL and RabbitMQ.</summary>
public sealed class OrganizationsFixture() : ServiceFixture<Program, OrganizationsDb>("organizations");
