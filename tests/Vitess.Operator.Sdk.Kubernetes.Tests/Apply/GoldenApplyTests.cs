using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes.Tests.Support;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Apply;

public sealed class GoldenApplyTests
{
    private static readonly ConcurrentDictionary<ResourceKind, ObjectSchema> Schemas = new();
    private static readonly ApplySettings Settings = new() { FieldManagers = ["vitess-operator"], ProtocolAnnotations = ["rollout.planetscale.com/", "drain.planetscale.com/"] };

    public static TheoryData<string> Cases() => Golden.Cases();

    [Theory]
    [MemberData(nameof(Cases))]
    public void WhatWasSent_DoesNotDifferFromWhatIsStored(string slug)
    {
        var stored = Golden.Read(slug, "stored.json").ToDictionary(item => $"{item["kind"]}/{item.GetName()}");
        var compared = 0;
        foreach (var entry in Golden.Read(slug, "sent.json"))
        {
            foreach (var form in new[] { "body", "created" })
            {
                if (entry[form] is JsonObject sent && stored.TryGetValue($"{entry["kind"]}/{entry["name"]}", out var live) && (form == "body" || IsPodOrClaim(sent)))
                {
                    compared++;
                    Differences(sent, live).Where(line => form == "body" || !line.Contains("observed-shard-generation", StringComparison.Ordinal))
                        .ShouldBeEmpty($"{entry["kind"]}/{entry["name"]} as in {form}");
                }
            }
        }

        compared.ShouldBeGreaterThan(10);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void WhatIsStored_DoesNotDifferFromItself_EvenWhenAllOfItIsOurs(string slug)
    {
        foreach (var live in Golden.Read(slug, "stored.json"))
        {
            var owned = live.DeepClone().AsObject();
            owned["metadata"]!["managedFields"] = ManagedFields.Of("vitess-operator", live);
            Differences(live, owned).ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ServerDefaults_AreNotTakenForFieldsOfOurs(string slug)
    {
        var stored = Golden.Read(slug, "stored.json").ToDictionary(item => $"{item["kind"]}/{item.GetName()}");
        foreach (var entry in Golden.Read(slug, "sent.json"))
        {
            // The server records what it defaults as set by the creator; so everything that was not sent is recorded as ours here.
            if ((IsPodOrClaim(entry) ? entry["created"] ?? entry["body"] : entry["body"]) is JsonObject sent && stored.TryGetValue($"{entry["kind"]}/{entry["name"]}", out var live) && Golden.KindOf(live).Group != "planetscale.com")
            {
                var owned = live.DeepClone().AsObject();
                owned["metadata"]!["managedFields"] = ManagedFields.Of("vitess-operator", WithoutAdmission(live));
                Differences(sent, owned).Where(line => !line.Contains("observed-shard-generation", StringComparison.Ordinal)).ShouldBeEmpty($"{entry["kind"]}/{entry["name"]}");
            }
        }
    }

    private static ObjectSchema SchemaOf(ResourceKind kind) => kind.Group == "planetscale.com" ? Schemas.GetOrAdd(kind, ReadSchema) : ObjectSchema.Of(kind);

    private static ObjectSchema ReadSchema(ResourceKind kind)
    {
        var yaml = File.ReadAllText(TestSupport.SharedFiles.PathOf("reference", "crds", $"{kind.Group}_{kind.Plural}.yaml"));
        var definition = JsonNode.Parse(KubernetesJson.Serialize(KubernetesYaml.Deserialize<V1CustomResourceDefinition>(yaml)))!;
        return ObjectSchema.FromOpenApi(definition["spec"]!["versions"]![0]!["schema"]!["openAPIV3Schema"]!.AsObject());
    }

    private static bool IsPodOrClaim(JsonObject sent) => sent.GetText("kind") is "Pod" or "PersistentVolumeClaim";

    private static JsonObject WithoutAdmission(JsonObject live)
    {
        var created = live.DeepClone().AsObject();
        created.Remove("status");
        created.GetObject("spec")?.Remove("tolerations");
        return created;
    }

    private static IEnumerable<string> Differences(JsonObject sent, JsonObject live) =>
        ApplyPlanner.Plan(sent, live, SchemaOf(Golden.KindOf(live)), ApplyStrategy.InPlace, Settings).Changes.Select(change => change.Difference.ToString());
}
