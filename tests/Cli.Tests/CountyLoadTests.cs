using Platform.Cli.Counties;

namespace Platform.Cli.Tests;

public sealed class CountyLoadTests
{
    private const string Before = """
        # TYPE platform_gateway_request_duration histogram
        platform_gateway_request_duration_sum{otel_scope="p",county="622921",cell="shared",service="drills",code="2xx"} 1.5
        platform_gateway_request_duration_count{otel_scope="p",county="622921",cell="shared",service="drills",code="2xx"} 10
        platform_gateway_request_duration_bucket{otel_scope="p",county="622921",cell="shared",service="drills",code="2xx",le="0.005"} 10
        platform_gateway_request_duration_bucket{otel_scope="p",county="622921",cell="shared",service="drills",code="2xx",le="0.25"} 10
        platform_gateway_request_duration_bucket{otel_scope="p",county="622921",cell="shared",service="drills",code="2xx",le="+Inf"} 10
        """;

    private const string After = """
        platform_gateway_request_duration_count{otel_scope="p",county="622921",cell="shared",service="drills",code="2xx"} 28
        platform_gateway_request_duration_bucket{otel_scope="p",county="622921",cell="shared",service="drills",code="2xx",le="0.005"} 12
        platform_gateway_request_duration_bucket{otel_scope="p",county="622921",cell="shared",service="drills",code="2xx",le="0.25"} 27
        platform_gateway_request_duration_bucket{otel_scope="p",county="622921",cell="shared",service="drills",code="2xx",le="+Inf"} 28
        platform_gateway_request_duration_count{county="622921",cell="shared",service="organizations",code="5xx"} 1
        platform_gateway_request_duration_bucket{county="622921",cell="shared",service="organizations",code="5xx",le="0.005"} 0
        platform_gateway_request_duration_bucket{county="622921",cell="shared",service="organizations",code="5xx",le="0.25"} 0
        platform_gateway_request_duration_bucket{county="622921",cell="shared",service="organizations",code="5xx",le="+Inf"} 1
        platform_gateway_request_duration_count{county="622921",cell="shared",service="organizations",code="paused"} 1
        platform_gateway_request_duration_bucket{county="622921",cell="shared",service="organizations",code="paused",le="0.005"} 1
        platform_gateway_request_duration_bucket{county="622921",cell="shared",service="organizations",code="paused",le="0.25"} 1
        platform_gateway_request_duration_bucket{county="622921",cell="shared",service="organizations",code="paused",le="+Inf"} 1
        platform_gateway_request_duration_count{county="city",cell="shared",service="reports",code="2xx"} 4e+02
        """;

    private static readonly CountyLoad Since = CountyLoad.Read(After)["622921"].Since(CountyLoad.Read(Before)["622921"]);

    [Fact]
    public void What_came_between_two_looks_is_counted_over_all_services() => (Since.Requests, Since.Failed).ShouldBe((20, 1));

    [Fact]
    public void A_share_was_answered_within_the_bound_of_its_bucket_and_the_slowest_beyond_all() =>
        (Since.Quantile(0.1), Since.Quantile(0.5), Since.Quantile(0.95)).ShouldBe((0.005, 0.25, double.PositiveInfinity));

    [Fact]
    public void A_county_without_requests_has_no_latency() => CountyLoad.None.Quantile(0.5).ShouldBeNull();

    [Fact]
    public void Large_counts_are_read_as_they_are_written() => CountyLoad.Read(After)["city"].Requests.ShouldBe(400);
}
