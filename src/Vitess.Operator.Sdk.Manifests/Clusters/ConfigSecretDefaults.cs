namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Fills in the cluster's configuration Secret where a part needs a secret file and names none.</summary>
internal static class ConfigSecretDefaults
{
    public static void Fill(VitessClusterSpec spec, string secret)
    {
        foreach (var gateway in spec.Cells.Select(cell => cell.Gateway))
        {
            Fill(gateway?.Authentication?.Static?.Secret, secret, ConfigSecret.UsersKey);
        }

        Fill(spec.Vtadmin?.Rbac, secret, ConfigSecret.RbacKey);
        foreach (var partitioning in (spec.Keyspaces ?? []).SelectMany(keyspace => keyspace.Partitionings))
        {
            Fill(partitioning.Equal?.ShardTemplate?.DatabaseInitScriptSecret, secret, ConfigSecret.InitScriptKey);
            foreach (var shard in partitioning.Custom?.Shards ?? [])
            {
                Fill(shard.DatabaseInitScriptSecret, secret, ConfigSecret.InitScriptKey);
            }
        }
    }

    private static void Fill(SecretSource? source, string secret, string key)
    {
        if (source is null || !string.IsNullOrEmpty(source.Name) || !string.IsNullOrEmpty(source.VolumeName))
        {
            return;
        }

        source.Name = secret;
        source.Key = source.Key is { Length: > 0 } chosen ? chosen : key;
    }
}
