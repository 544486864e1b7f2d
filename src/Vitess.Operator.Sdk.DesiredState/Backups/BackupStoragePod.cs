using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Merging;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>The Pod that watches a backup storage: a copy of the operator's own Pod with access to the storage.</summary>
/// <remarks>Source: reference/backups.md, section 4.</remarks>
public static class BackupStoragePod
{
    private const string ForkPath = "vitessbackupstorage-subcontroller";
    private const string Component = VitessComponents.BackupStorageSubcontroller;

    /// <summary>The Pod as it is created.</summary>
    /// <param name="storage">The storage.</param>
    /// <param name="operatorPod">The spec of the operator's own Pod; it is not changed.</param>
    /// <param name="options">What the operator is started with; null for its built-in values.</param>
    /// <exception cref="InvalidOperationException">No container of the operator's Pod has <c>-operator</c> in its name.</exception>
    public static V1Pod Build(V2VitessBackupStorage storage, V1PodSpec operatorPod, OperatorDefaults? options = null)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(operatorPod);
        var spec = Spec(storage, operatorPod);
        return new()
        {
            ApiVersion = "v1",
            Kind = "Pod",
            Metadata = new()
            {
                Name = ObjectNames.BackupStoragePod(storage.Metadata.Name),
                NamespaceProperty = storage.Metadata.NamespaceProperty,
                Labels = Labels(storage),
                Annotations = Annotations(storage, Hash(spec)),
                OwnerReferences = [Owner.Controller("VitessBackupStorage", storage.Metadata)],
            },
            Spec = RestrictedPod.Of(spec, options ?? new()),
        };
    }

    /// <summary>The desired-state hash of a Pod spec, as Pods that watch a storage carry it.</summary>
    /// <param name="spec">The spec.</param>
    public static string Hash(V1PodSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return new DesiredStateHash().AddContainers("containers", spec.Containers).AddVolumeNames("volumes", spec.Volumes).ToHash();
    }

    private static V1PodSpec Spec(V2VitessBackupStorage storage, V1PodSpec operatorPod)
    {
        var access = BackupStorage.Of(storage.Spec?.Location ?? new(), Cluster(storage));
        var account = storage.Spec?.Subcontroller?.ServiceAccountName;
        var tokens = $"{operatorPod.ServiceAccountName}-token-";
        return operatorPod with
        {
            NodeName = null,
            EphemeralContainers = null, // a debugging aid of the running Pod; no Pod can be created with them
            ServiceAccountName = string.IsNullOrEmpty(account) ? operatorPod.ServiceAccountName : account,
            ServiceAccount = string.IsNullOrEmpty(account) ? operatorPod.ServiceAccount : account,
            InitContainers = operatorPod.InitContainers is { Count: > 0 } inits ? WithoutTokens(inits, tokens) : operatorPod.InitContainers,
            Volumes = Volumes(operatorPod, tokens, access),
            Containers = Containers(storage, operatorPod, tokens, access),
        };
    }

    private static List<V1Volume>? Volumes(V1PodSpec operatorPod, string tokens, IBackupStorage access)
    {
        var volumes = new List<V1Volume>();
        foreach (var volume in operatorPod.Volumes ?? [])
        {
            if (!IsToken(volume.Name, tokens))
            {
                volumes.Add(volume);
            }
        }

        var own = new List<V1Volume>();
        access.AddVolumes(own);
        ListMerge.Volumes(volumes, own);
        return volumes.Count > 0 ? volumes : null;
    }

    private static List<V1Container> Containers(V2VitessBackupStorage storage, V1PodSpec operatorPod, string tokens, IBackupStorage access)
    {
        var containers = WithoutTokens(operatorPod.Containers ?? [], tokens);
        var main = containers.FindIndex(container => container.Name?.Contains("-operator", StringComparison.Ordinal) == true);
        if (main < 0)
        {
            throw new InvalidOperationException("The operator's Pod has no container with \"-operator\" in its name; the Pod that watches a backup storage cannot be made from it.");
        }

        for (var i = 0; i < containers.Count; i++)
        {
            containers[i] = containers[i] with { Env = Merged(containers[i].Env, [new() { Name = "PS_OPERATOR_FORK_PATH", Value = ForkPath }]) };
        }

        containers[main] = Main(containers[main], storage, access);
        return containers;
    }

    private static V1Container Main(V1Container container, V2VitessBackupStorage storage, IBackupStorage access)
    {
        var flags = new FlagSet();
        access.AddFlags(flags);
        var mounts = new List<V1VolumeMount>(container.VolumeMounts ?? []);
        var own = new List<V1VolumeMount>();
        access.AddMounts(own);
        ListMerge.VolumeMounts(mounts, own);
        return container with
        {
            Args = [.. container.Args ?? [], .. flags.ToArguments()],
            Env = Merged(container.Env, Env(storage, access)),
            VolumeMounts = mounts.Count > 0 ? mounts : null,
            Resources = new()
            {
                Requests = ResourceDefaults.Of(("cpu", "100m"), ("memory", "128Mi")),
                Limits = ResourceDefaults.Of(("memory", "128Mi")),
            },
        };
    }

    private static List<V1EnvVar> Env(V2VitessBackupStorage storage, IBackupStorage access)
    {
        var env = new List<V1EnvVar>
        {
            new() { Name = "PS_OPERATOR_VBS_NAMESPACE", Value = storage.Metadata.NamespaceProperty },
            new() { Name = "PS_OPERATOR_VBS_NAME", Value = storage.Metadata.Name },
            new() { Name = "HOME", Value = "/home/vitess" },
            new() { Name = "WATCH_NAMESPACE", Value = storage.Metadata.NamespaceProperty },
        };
        access.AddEnv(env);
        return env;
    }

    private static List<V1EnvVar> Merged(IList<V1EnvVar>? env, List<V1EnvVar> over)
    {
        var merged = new List<V1EnvVar>(env ?? []);
        ListMerge.Env(merged, over);
        return merged;
    }

    /// <summary>Mounted tokens belong to the operator's own account and Pod.</summary>
    private static List<V1Container> WithoutTokens(IList<V1Container> containers, string tokens)
    {
        var kept = new List<V1Container>(containers.Count);
        foreach (var container in containers)
        {
            var mounts = new List<V1VolumeMount>(container.VolumeMounts ?? []);
            mounts.RemoveAll(mount => IsToken(mount.Name, tokens));
            kept.Add(container with { VolumeMounts = mounts.Count > 0 ? mounts : null });
        }

        return kept;
    }

    // The projected volume has a name that differs from Pod to Pod: copied, it would restart the watchers whenever the operator restarts.
    private static bool IsToken(string? volume, string tokens) =>
        volume is not null && (volume.StartsWith(tokens, StringComparison.Ordinal) || volume.StartsWith("kube-api-access-", StringComparison.Ordinal));

    private static string Cluster(V2VitessBackupStorage storage) =>
        storage.Metadata.Labels is { } labels && labels.TryGetValue(VitessLabels.Cluster, out var cluster) ? cluster : string.Empty;

    private static Dictionary<string, string> Labels(V2VitessBackupStorage storage)
    {
        var labels = ComponentLabels.Of(Component, Cluster(storage));
        labels[VitessLabels.BackupLocation] = storage.Spec?.Location?.Name ?? string.Empty;
        return labels;
    }

    private static Dictionary<string, string> Annotations(V2VitessBackupStorage storage, string hash)
    {
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal);
        UserMaps.Add(annotations, storage.Spec?.Location?.Annotations);
        annotations[VitessAnnotations.DesiredStateHash] = hash;
        return annotations;
    }
}
