namespace Vitess.Operator.Sdk.Manifests;

/// <summary>The part of a federation that one Kubernetes cluster gets.</summary>
/// <param name="Member">The Kubernetes cluster's name.</param>
/// <param name="Cluster">The VitessCluster to apply there.</param>
public sealed record FederatedCluster(string Member, V2VitessCluster Cluster);
