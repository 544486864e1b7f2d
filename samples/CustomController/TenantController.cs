using System.Security.Cryptography;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Manifests;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Operations;

namespace CustomController;

/// <summary>Gives each tenant a VitessCluster of its name, says in a condition whether it is ready, and takes it away again.</summary>
public sealed class TenantController(ControllerContext context) : IReconciler<Tenant>
{
    private const string Finalizer = "example.com/cluster";

    public async Task<ReconcileResult> ReconcileAsync(Tenant tenant, CancellationToken cancellationToken)
    {
        var name = new NamespacedName(tenant.Metadata.NamespaceProperty, tenant.Metadata.Name);
        var status = ClusterStatus.Of(context.Informers, name); // from memory: no call
        if (tenant.Metadata.DeletionTimestamp is not null)
        {
            return await RemoveAsync(tenant, name, status, cancellationToken);
        }

        tenant = await context.Client.AddFinalizerAsync(tenant, Finalizer, cancellationToken);
        if (!status.Exists && await context.Client.FindAsync<V2VitessCluster>(name, cancellationToken) is null) // what informers hold may be behind
        {
            var secret = ConfigSecret.For(name.Name).WithUsers(users => users.Add("app", Convert.ToHexString(RandomNumberGenerator.GetBytes(16)))).WithInitScript();
            await ApplyAsync(tenant, secret.Build(), cancellationToken);
            await ApplyAsync(tenant, ClusterOf(tenant, secret), cancellationToken);
            context.Events.Record(EventTarget.Of(tenant), EventSeverity.Normal, "ClusterCreated", $"VitessCluster {name.Name} was made for the plan {tenant.Spec.Plan}.");
        }

        return await TellAsync(tenant, status, cancellationToken);
    }

    private static V2VitessCluster ClusterOf(Tenant tenant, ConfigSecret secret) => VitessClusterBuilder.Create(tenant.Metadata.Name)
        .WithImages(VitessImages.Release("v24.0.0"))
        .WithConfigSecret(secret)
        .AddCell("zone1", cell => cell.WithGateway(gateway => gateway.WithStaticAuthentication()))
        .AddKeyspace("main", keyspace => keyspace.WithVtOrc()
            .SemiSync(ReplicaPools.In("zone1", 3, pool => pool.WithMemory(tenant.Spec.Plan == "large" ? "4Gi" : "1Gi").WithStorage("10Gi"))).Unsharded())
        .Build();

    private async Task ApplyAsync<T>(Tenant tenant, T value, CancellationToken cancellationToken)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        value.Metadata.NamespaceProperty = tenant.Metadata.NamespaceProperty;
        value.Metadata.OwnerReferences = [new V1OwnerReference { ApiVersion = tenant.ApiVersion, Kind = tenant.Kind, Name = tenant.Metadata.Name, Uid = tenant.Metadata.Uid, Controller = true }];
        await context.Client.ApplyAsync(ResourceKind.Of<T>(), ObjectConvert.ToJson(value), cancellationToken: cancellationToken);
    }

    private async Task<ReconcileResult> RemoveAsync(Tenant tenant, NamespacedName name, ClusterStatus status, CancellationToken cancellationToken)
    {
        if (status.Exists)
        {
            await context.Client.DeleteAsync<V2VitessCluster>(name, cancellationToken: cancellationToken);
        }
        else if (status.IsGone)
        {
            await context.Client.RemoveFinalizerAsync(tenant, Finalizer, cancellationToken);
        }

        return ReconcileResult.Done; // the end of each Pod calls for the next pass
    }

    private async Task<ReconcileResult> TellAsync(Tenant tenant, ClusterStatus status, CancellationToken cancellationToken)
    {
        var (state, reason, message) = status.IsReady ? ("True", "ClusterReady", "The cluster can be used.") : ("False", "ClusterNotReady", string.Join("; ", status.Missing(ClusterGoal.Ready).Take(3)));
        tenant.Status ??= new();
        var before = tenant.Status.Conditions.FirstOrDefault(condition => condition.Type == "Ready")?.Message;
        var isNew = tenant.Status.Conditions.SetCondition("Ready", state, reason, message, context.Time.GetUtcNow(), tenant.Metadata.Generation);
        if (isNew || before != message)
        {
            await context.Client.ReplaceStatusAsync(tenant, cancellationToken: cancellationToken);
        }

        if (isNew && status.IsReady)
        {
            context.Events.Record(EventTarget.Of(tenant), EventSeverity.Normal, reason, message);
        }

        return ReconcileResult.Done;
    }
}
