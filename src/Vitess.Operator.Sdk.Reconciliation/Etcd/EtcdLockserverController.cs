using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Etcd;

/// <summary>Keeps an etcd of three members.</summary>
internal sealed class EtcdLockserverController(EngineServices engine) : ObjectController<EtcdPass>(engine)
{
    /// <summary>Name, as events and metrics have it.</summary>
    public const string Name = "etcdlockserver-controller";

    public override ControllerOptions Options { get; } = new(Name, Kinds.EtcdLockserver)
    {
        Watches =
        [
            WatchSource.Owned(Kinds.Pod, Kinds.EtcdLockserver),
            WatchSource.Owned(Kinds.Service, Kinds.EtcdLockserver),
            WatchSource.Owned(Kinds.Claim, Kinds.EtcdLockserver),
            WatchSource.Owned(Kinds.DisruptionBudget, Kinds.EtcdLockserver),
            new WatchSource(Kinds.Cluster, LockserversOf),
        ],
        PassTimeout = engine.Intervals.Pass,
        Workers = engine.Intervals.Workers,
    };

    protected override IReadOnlyList<Step<EtcdPass>> Steps { get; } =
    [
        Step.Of<EtcdPass>("services", ServicesAsync),
        Step.Of<EtcdPass>("volumes", EtcdMembers.VolumesAsync),
        Step.Of<EtcdPass>("members", EtcdMembers.PodsAsync),
        Step.Of<EtcdPass>("rolling restart", EtcdMembers.RollAsync, after: "members"),
        Step.Of<EtcdPass>("disruption budget", BudgetAsync),
        Step.Of<EtcdPass>("status", StatusWrite.RunAsync),
    ];

    protected override EtcdPass Begin(JsonObject live) => new(Engine, live);

    /// <summary>A cluster's update strategy is its lockservers' business.</summary>
    private static IEnumerable<NamespacedName> LockserversOf(CachedObject cluster)
    {
        var cells = cluster.View().GetObject("spec")?["cells"] as JsonArray ?? [];
        return cells.OfType<JsonObject>().Select(cell => cell.GetText("name")).OfType<string>().Select(cell => ObjectNames.LocalEtcd(cluster.Name.Name, cell))
            .Prepend(ObjectNames.GlobalEtcd(cluster.Name.Name))
            .Select(name => new NamespacedName(cluster.Name.Namespace, name));
    }

    private static async Task<ReconcileResult> ServicesAsync(EtcdPass pass, CancellationToken cancellationToken)
    {
        var rule = new ChildRule { Kind = Kinds.Service, Identity = pass.Labels, Strategy = ApplyStrategy.InPlace };
        var result = ReconcileResult.Done;
        foreach (var (name, service) in Wanted.EtcdServices(pass))
        {
            result = result.Merge((await pass.Objects.ReconcileAsync(rule, name, service, cancellationToken).ConfigureAwait(false)).ToResult());
        }

        return result;
    }

    /// <summary>An existing budget is left as people may have changed it, its labels aside. Turning it off later leaves it.</summary>
    private static async Task<ReconcileResult> BudgetAsync(EtcdPass pass, CancellationToken cancellationToken)
    {
        var strategy = new ApplyStrategy { Rules = [ChangeRule.Of("metadata", ChangeMode.InPlace)], Otherwise = ChangeMode.Keep };
        var rule = new ChildRule { Kind = Kinds.DisruptionBudget, Identity = pass.Labels, Strategy = strategy };
        var result = ReconcileResult.Done;
        foreach (var (name, budget) in Wanted.EtcdDisruptionBudgets(pass))
        {
            result = result.Merge((await pass.Objects.ReconcileAsync(rule, name, budget, cancellationToken).ConfigureAwait(false)).ToResult());
        }

        return result;
    }
}
