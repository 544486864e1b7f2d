using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Passes;

public sealed class ResolvedOwnersTests
{
    private readonly ResolvedOwners _owners = new(new OperatorDefaults());

    [Fact]
    public void AnOwnerWhoseSpecIsTheSame_IsReadOnce_ButItsStatusEachTime()
    {
        var first = _owners.Shard(Shard(1, "-80", "zone1-0000000001"));
        var second = _owners.Shard(Shard(1, "-80", "zone1-0000000002"));

        second.Spec.ShouldBeSameAs(first.Spec);
        first.Status!.MasterAlias.ShouldBe("zone1-0000000001");
        second.Status!.MasterAlias.ShouldBe("zone1-0000000002");
    }

    [Fact]
    public void ANewGeneration_IsReadAgain()
    {
        _owners.Shard(Shard(1, "-80", "zone1-0000000001"));

        _owners.Shard(Shard(2, "80-", "zone1-0000000001")).Spec.Name.ShouldBe("80-");
    }

    [Fact]
    public void WithoutAGeneration_EverythingIsReadEachTime()
    {
        _owners.Shard(Shard(0, "-80", "zone1-0000000001"));

        _owners.Shard(Shard(0, "80-", "zone1-0000000001")).Spec.Name.ShouldBe("80-");
    }

    [Fact]
    public void ThoseThatWereNotLookedAtForLong_AreForgotten()
    {
        var first = _owners.Shard(Shard(1, "-80", "zone1-0000000001"));
        for (var generation = 2; generation < 300; generation++)
        {
            _owners.Shard(Shard(generation, "-80", "zone1-0000000001"));
        }

        _owners.Shard(Shard(1, "-80", "zone1-0000000001")).Spec.ShouldNotBeSameAs(first.Spec);
    }

    private static JsonObject Shard(int generation, string name, string primary) => JsonNode.Parse($$$"""
        {"metadata":{"name":"s","uid":"u","generation":{{{generation}}}},"spec":{"name":"{{{name}}}"},"status":{"masterAlias":"{{{primary}}}"}}
        """)!.AsObject();
}
