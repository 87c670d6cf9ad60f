namespace Platform.LocalStack;

/// <summary>The ports a broker listens on; the last two serve only its own tools.</summary>
public sealed record BrokerPorts(int Amqp, int Distribution, int Epmd);
