using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Secrets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>A pool of a shard: tablets that differ by their index alone.</summary>
public sealed class TabletPool
{
    private TabletPodParts? _podParts;

    internal TabletPool(ShardContext shard, VitessShardTabletPool spec)
    {
        Shard = shard;
        Spec = spec;
        BackupLocation = FindLocation(shard.Spec.BackupLocations, spec.BackupLocationName);
        Storage = BackupLocation is not null && HasMysqld ? BackupStorage.Of(BackupLocation, shard.Cluster) : null;
        if (spec.ExternalDatastore is { } external)
        {
            Credentials = new SecretMount(external.CredentialsSecret ?? new SecretSource(), "external-datastore-credentials");
            ServerCA = external.ServerCACertSecret is { } certificate ? new SecretMount(certificate, "external-datastore-ca-cert") : null;
        }

        InitScript = new SecretMount(shard.Spec.DatabaseInitScriptSecret ?? new SecretSource(), "db-init-script");
    }

    /// <summary>The shard that the pool belongs to.</summary>
    public ShardContext Shard { get; }

    /// <summary>The pool's part of the spec.</summary>
    public VitessShardTabletPool Spec { get; }

    /// <summary>Where the pool's backups go, or null when no location has the pool's name for it.</summary>
    public VitessBackupLocation? BackupLocation { get; }

    /// <summary>True when the tablets run a mysqld of their own.</summary>
    public bool HasMysqld => Spec.Mysqld is not null;

    /// <summary>True when the tablets serve a MySQL that is run elsewhere.</summary>
    public bool IsExternal => Spec.ExternalDatastore is not null;

    /// <summary>True when the data lies on a volume that outlives the Pod.</summary>
    public bool HasClaim => Spec.DataVolumeClaimTemplate is not null;

    internal string Cell => Spec.Cell ?? string.Empty;

    internal string Type => Spec.Type ?? string.Empty;

    /// <summary>The storage for backups, or null when the tablets take none.</summary>
    internal IBackupStorage? Storage { get; }

    internal SecretMount? Credentials { get; }

    internal SecretMount? ServerCA { get; }

    internal SecretMount InitScript { get; }

    /// <summary>What the Pods of the pool have in common.</summary>
    internal TabletPodParts PodParts => _podParts ??= new TabletPodParts(this);

    internal string? ConfigOverrides => string.IsNullOrEmpty(Spec.Mysqld?.ConfigOverrides) ? null : Spec.Mysqld.ConfigOverrides;

    /// <summary>The failure zone of the pool's cell, or empty.</summary>
    internal string Zone => Shard.Spec.ZoneMap is { } zones && zones.TryGetValue(Cell, out var zone) ? zone ?? string.Empty : string.Empty;

    /// <summary>The first location of that name; a location without a name serves the pools that name none.</summary>
    private static VitessBackupLocation? FindLocation(IList<VitessBackupLocation>? locations, string? name)
    {
        foreach (var location in locations ?? [])
        {
            if ((location.Name ?? string.Empty) == (name ?? string.Empty))
            {
                return location;
            }
        }

        return null;
    }
}
