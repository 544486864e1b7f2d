using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Cli.Simulation;

/// <summary>What a simulation came to.</summary>
/// <param name="Objects">All objects stored at the end.</param>
/// <param name="PodTable">The Pods, as <c>kubectl get pods</c> prints them.</param>
/// <param name="Writes">What the operator and the manifests' author wrote, Events left out, in order.</param>
/// <param name="Missing">What the clusters lack before they are up; empty when they are, or were not meant to be.</param>
internal sealed record SimulationOutcome(IReadOnlyList<JsonObject> Objects, string PodTable, IReadOnlyList<WrittenRequest> Writes, IReadOnlyList<string> Missing);
