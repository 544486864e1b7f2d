using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Objects;

public sealed class SchemasTests
{
    /// <summary>The kinds that the engine itself writes; a VitessCluster is written by people alone.</summary>
    private static readonly ResourceKind[] Written = [Kinds.Cell, Kinds.Keyspace, Kinds.Shard, Kinds.BackupSchedule, Kinds.BackupStorage, Kinds.Backup, Kinds.EtcdLockserver];

    [Fact]
    public void EveryDefaultOfTheDefinitions_IsKnown_AndNothingElse()
    {
        List<FieldDefault> unused = [.. Schemas.Of(Kinds.Cell).Defaults];
        foreach (var kind in Written)
        {
            var definition = CustomResourceDefinitions.All().Single(value => value.Spec.Names.Kind == kind.Kind);
            foreach (var (path, value) in Defaults(definition.Spec.Versions[0].Schema.OpenAPIV3Schema, FieldPath.Root))
            {
                var known = Schemas.Of(kind).Defaults.FirstOrDefault(entry => entry.Pattern.Covers(path) && entry.Value == value);
                known.ShouldNotBeNull($"{kind.Kind} {path} has the default {value}: without it the engine would write the object for ever");
                unused.Remove(known);
            }
        }

        unused.Select(entry => entry.Pattern.ToString()).ShouldBeEmpty();
    }

    private static IEnumerable<(FieldPath Path, string Value)> Defaults(V1JSONSchemaProps schema, FieldPath path)
    {
        var here = schema.DefaultProperty is { } value ? [(path, System.Text.Json.JsonSerializer.Serialize(value))] : Enumerable.Empty<(FieldPath, string)>();
        var below = (schema.Properties ?? new Dictionary<string, V1JSONSchemaProps>()).SelectMany(property => Defaults(property.Value, path.To(property.Key)));
        var items = schema.Items is V1JSONSchemaProps item ? Defaults(item, path.ToItem("0")) : [];
        return here.Concat(below).Concat(items);
    }
}
