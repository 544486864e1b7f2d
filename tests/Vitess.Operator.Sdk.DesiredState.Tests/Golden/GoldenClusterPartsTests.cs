using System.Text.Json.Nodes;
using k8s;
using TestSupport;
using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Golden;

/// <summary>What a cluster makes for all its tablets and backups equals the recording.</summary>
public class GoldenClusterPartsTests
{
    public static TheoryData<string> Cases => GoldenTabletTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void TabletService_EqualsTheRecording(string name)
    {
        var recorded = GoldenCase.Of(name);
        var cluster = KubernetesJson.Deserialize<V2VitessCluster>(recorded.Running.Single(item => Is(item, "VitessCluster")).ToJsonString());

        var service = TabletService.Build(cluster);

        var entry = recorded.Sent.Single(entry => entry["name"]!.GetValue<string>() == service.Metadata.Name && Is(entry, "Service"));
        GoldenComparer.Compare(entry, JsonNode.Parse(KubernetesJson.Serialize(service))!).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("07-backup-s3-schedule")]
    public void BackupStoragePod_FromTheBundledOperatorPod_EqualsTheRecording(string name)
    {
        var sent = GoldenCase.Of(name).Sent;
        var storages = sent.Where(entry => Is(entry, "VitessBackupStorage")).ToList();
        storages.ShouldNotBeEmpty();
        foreach (var storage in storages)
        {
            var pod = BackupStoragePod.Build(KubernetesJson.Deserialize<V2VitessBackupStorage>(storage["body"]!.ToJsonString()), OperatorPod.Bundled());
            var entry = sent.Single(entry => entry["name"]!.GetValue<string>() == pod.Metadata.Name && Is(entry, "Pod"));

            GoldenComparer.Compare(entry, JsonNode.Parse(KubernetesJson.Serialize(pod))!).ShouldBeEmpty();
        }
    }

    private static bool Is(JsonObject item, string kind) => item["kind"]!.GetValue<string>() == kind;
}
