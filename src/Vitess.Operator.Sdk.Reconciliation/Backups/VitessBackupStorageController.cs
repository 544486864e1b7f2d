using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Backups;

/// <summary>Keeps the Pod that lists the backups of a storage: the operator's own, with access to that storage.</summary>
/// <remarks>An engine that is not told which Pod it runs in cannot copy it, and leaves such Pods alone.</remarks>
internal sealed class VitessBackupStorageController(EngineServices engine) : ObjectController<StoragePass>(engine)
{
    /// <summary>Name, as events and metrics have it.</summary>
    public const string Name = "vitessbackupstorage-controller";

    /// <summary>A Pod is replaced as soon as anything of it differs; it holds no data and serves nobody.</summary>
    private static readonly ApplyStrategy Strategy = new()
    {
        Rules =
        [
            ChangeRule.Of($"metadata.annotations[\"{VitessAnnotations.DesiredStateHash}\"]", ChangeMode.RecreateNow),
            ChangeRule.Of("metadata", ChangeMode.InPlace),
            ChangeRule.Of("spec.nodeName", ChangeMode.Keep),
        ],
        Otherwise = ChangeMode.RecreateNow,
    };

    public override ControllerOptions Options { get; } = new(Name, Kinds.BackupStorage)
    {
        Watches = [WatchSource.Owned(Kinds.Pod, Kinds.BackupStorage)],
        PassTimeout = engine.Intervals.Pass,
        Workers = engine.Intervals.Workers,
    };

    protected override IReadOnlyList<Step<StoragePass>> Steps { get; } = [Step.Of<StoragePass>("inventory Pod", PodAsync)];

    protected override StoragePass Begin(JsonObject live) => new(Engine, live);

    private static async Task<ReconcileResult> PodAsync(StoragePass pass, CancellationToken cancellationToken)
    {
        if (pass.Engine.OperatorPod is not { } name)
        {
            return ReconcileResult.Done;
        }

        // Read from the server: the operator's namespace need not be among those that it works in (D-31).
        if (await pass.Engine.Client.FindAsync<V1Pod>(name, cancellationToken).ConfigureAwait(false) is not { } own)
        {
            pass.Warn(VitessEventReasons.InternalError, $"the operator's own Pod {name} does not exist");
            return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
        }

        var pod = ObjectConvert.ToJson(BackupStoragePod.Build(pass.Storage, own.Spec, pass.Engine.Defaults));
        var rule = new ChildRule { Kind = Kinds.Pod, Identity = pass.Labels, Strategy = Strategy };
        return (await pass.Objects.ReconcileAsync(rule, ObjectNames.BackupStoragePod(pass.Name), pod, cancellationToken).ConfigureAwait(false)).ToResult();
    }
}
