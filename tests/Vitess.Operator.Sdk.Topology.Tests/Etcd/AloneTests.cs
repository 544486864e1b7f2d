namespace Vitess.Operator.Sdk.Topology.Tests.Etcd;

/// <summary>Tests with short time limits, which run when no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneTests
{
    public const string Name = "alone";
}
