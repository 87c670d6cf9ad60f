using System.Net;

namespace Platform.Cli.Api;

/// <summary>The platform refused a request.</summary>
internal sealed class ApiProblemException(HttpMethod method, Uri? address, HttpStatusCode status, Problem problem)
    : Exception($"{method} {address?.PathAndQuery}: {problem}")
{
    public HttpStatusCode Status => status;

    public Problem Problem => problem;
}
