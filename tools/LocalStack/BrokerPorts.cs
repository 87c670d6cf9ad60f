namespace Platform.LocalStack;

/// <summary>The ports a broker listens on: the second and third serve only its own tools, the last its management API.</summary>
public sealed record BrokerPorts(int Amqp, int Distribution, int Epmd, int Management);
