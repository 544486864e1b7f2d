using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Facts;

/// <summary>A cluster that no rule finds fault with, and edits of it.</summary>
internal static class SoundCluster
{
    private const string Text = """
        {"apiVersion": "planetscale.com/v2", "kind": "VitessCluster", "metadata": {"name": "example", "namespace": "default"},
         "spec": {
           "images": {"vtctld": "vitess/lite:v24.0.0", "vtgate": "vitess/lite:v24.0.0", "vttablet": "vitess/lite:v24.0.0", "vtorc": "vitess/lite:v24.0.0",
             "vtbackup": "vitess/lite:v24.0.0", "mysqld": {"mysql80Compatible": "mysql:8.0.40"}, "mysqldExporter": "prom/mysqld-exporter:v0.18.0"},
           "updateStrategy": {"type": "Immediate"},
           "cells": [{"name": "zone1", "gateway": {"replicas": 2, "authentication": {"static": {"secret": {"name": "config", "key": "users.json"}}}}}],
           "keyspaces": [{"name": "commerce", "durabilityPolicy": "semi_sync", "partitionings": [{"equal": {"parts": 1, "shardTemplate": {
             "databaseInitScriptSecret": {"name": "config", "key": "init_db.sql"},
             "tabletPools": [{"cell": "zone1", "type": "replica", "replicas": 3, "vttablet": {"resources": {}},
               "mysqld": {"resources": {"requests": {"cpu": "500m", "memory": "1Gi"}, "limits": {"memory": "2Gi"}}},
               "dataVolumeClaimTemplate": {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "10Gi"}}}}]}}}]}]}}
        """;

    /// <summary>The cluster with edits: <c>path=json</c> sets a value, <c>path=</c> removes one. Single quotes stand for double ones.</summary>
    /// <remarks>KS, SHARD and POOL stand for the paths of the only keyspace, its shard template and that one's only pool.</remarks>
    public static VitessDocument Read(params IEnumerable<string> edits)
    {
        var root = (JsonObject)JsonNode.Parse(Text)!;
        foreach (var edit in edits)
        {
            Apply(root, edit);
        }

        return VitessDocuments.Read(root.ToJsonString(), DocumentOptions.Lenient)[0];
    }

    private static void Apply(JsonObject root, string edit)
    {
        var (path, value) = (edit[..edit.IndexOf('=', StringComparison.Ordinal)], edit[(edit.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var steps = path.Replace("POOL", "SHARD.tabletPools[0]", StringComparison.Ordinal).Replace("SHARD", "KS.partitionings[0].equal.shardTemplate", StringComparison.Ordinal)
            .Replace("KS", "spec.keyspaces[0]", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.', '[');
        var node = (JsonNode)root;
        foreach (var step in steps[..^1])
        {
            node = node is JsonArray list ? list[int.Parse(step)]! : node[step] ??= new JsonObject();
        }

        Set(node, steps[^1], value.Length == 0 ? null : JsonNode.Parse(value.Replace('\'', '"')));
    }

    private static void Set(JsonNode node, string step, JsonNode? value)
    {
        if (node is JsonArray list)
        {
            var index = int.Parse(step);
            if (index == list.Count)
            {
                list.Add(value);
            }
            else
            {
                list[index] = value;
            }
        }
        else if (value is null)
        {
            ((JsonObject)node).Remove(step);
        }
        else
        {
            node[step] = value;
        }
    }
}
