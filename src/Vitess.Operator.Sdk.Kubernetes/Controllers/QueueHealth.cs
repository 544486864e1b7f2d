namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>How the queue of a controller stands.</summary>
/// <param name="Controller">Name of the controller.</param>
/// <param name="Ready">How many keys are ready for a worker.</param>
/// <param name="SinceProgress">How long keys have been ready without a worker taking one or giving one back; null when none is ready.</param>
/// <param name="LongestPass">How long the pass that has run longest has run; zero when none runs.</param>
/// <param name="Deadline">How long a pass may take; null for no limit.</param>
public sealed record QueueHealth(string Controller, int Ready, TimeSpan? SinceProgress, TimeSpan LongestPass, TimeSpan? Deadline);
