using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Capacity;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>Four situations that cost users days, each found before apply: code and place.</summary>
public class SeedSituationsTests
{
    // What users wrote for release 2.7: memory sized for MySQL 5.7, the switch for semi-sync, two tablets.
    private static readonly ClusterText Seed = new(new PoolText(2, Memory: "256Mi")) { Replication = "{enforceSemiSync: true}" };

    [Fact]
    public void Mysql8At256Mi_IsFoundAtTheLimit() =>
        Seed.Findings(null, "V1501").ShouldHaveSingleItem().Path.ShouldBe($"{ClusterText.Template}.tabletPools[0].mysqld.resources.limits.memory");

    [Fact]
    public void EnforceSemiSyncWithTwoReplicas_IsFoundAtTheField() =>
        Seed.Findings(null, "V0710").ShouldHaveSingleItem().Path.ShouldBe($"{ClusterText.Template}.replication.enforceSemiSync");

    [Fact]
    public void TooLittleRoomInTheSecondZone_IsFoundAtTheRequest()
    {
        var cluster = new ClusterText(new(3), new(3, "zone2", Cpu: "2")) { Cells = "[{name: zone1, zone: a}, {name: zone2, zone: b}]" };
        var nodes = NodeText.Context(new("a1", Zone: "a"), new("a2", Zone: "a"), new("b1", "4", Zone: "b"));

        cluster.Findings(nodes, "V2110").ShouldHaveSingleItem().Path.ShouldBe($"{ClusterText.Template}.tabletPools[1].mysqld.resources.requests.cpu");
    }

    [Fact]
    public void SecretWithoutTheInitScript_IsFoundAtTheKey()
    {
        const string Secret = "\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: config}\nstringData: {users.json: '{}'}\n";
        var documents = VitessDocuments.Read(Seed.Yaml + Secret, DocumentOptions.Lenient);

        ClusterValidation.Check(documents).Findings.Where(finding => finding.Code == "V0612").ShouldHaveSingleItem().Path
            .ShouldBe($"{ClusterText.Template}.databaseInitScriptSecret.key");
    }

    [Fact]
    public void AllRoundedUp_IsSound()
    {
        var sound = new ClusterText(new PoolText(3)) { Policy = "semi_sync" };

        ClusterValidation.Check(sound.Documents(), NodeText.Context(new("n1"), new("n2"), new("n3"))).Errors
            .Where(finding => finding.Code is "V1501" or "V0710" or "V0708" || finding.Code.StartsWith("V21", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
