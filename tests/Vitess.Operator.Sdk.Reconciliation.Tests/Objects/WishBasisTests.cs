using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Reconciliation.Objects;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Objects;

public sealed class WishBasisTests
{
    private const string Owner = """
        {"metadata":{"uid":"u","generation":3,"resourceVersion":"7","labels":{"a":"1"},"annotations":{"b":"2"}},"spec":{},"status":{"phase":"x"}}
        """;

    [Theory]
    [InlineData("\"resourceVersion\":\"7\"", "\"resourceVersion\":\"8\"")]
    [InlineData("\"phase\":\"x\"", "\"phase\":\"y\"")]
    public void TheStatus_IsNoPartOfIt(string old, string changed) => Of(Owner.Replace(old, changed, StringComparison.Ordinal)).ShouldBe(Of(Owner));

    [Theory]
    [InlineData("\"uid\":\"u\"", "\"uid\":\"v\"")]
    [InlineData("\"generation\":3", "\"generation\":4")]
    [InlineData("{\"a\":\"1\"}", "{\"a\":\"2\"}")]
    [InlineData("{\"a\":\"1\"}", "{}")]
    [InlineData("{\"b\":\"2\"}", "{\"b\":\"3\"}")]
    public void WhatChildrenAreMadeFrom_IsPartOfIt(string old, string changed) => Of(Owner.Replace(old, changed, StringComparison.Ordinal)).ShouldNotBe(Of(Owner));

    [Fact]
    public void WhatElseGoesIntoAChild_IsPartOfIt()
    {
        UInt128?[] all = [Of(Owner), Of(Owner, string.Empty), Of(Owner, "1Gi"), Of(Owner, "2Gi")];

        all.Distinct().Count().ShouldBe(4);
    }

    [Theory]
    [InlineData("""{"metadata":{"uid":"u"}}""")]
    [InlineData("""{"metadata":{"uid":"u","generation":0}}""")]
    [InlineData("""{"metadata":{"generation":3}}""")]
    public void OfAnOwnerWithoutGenerationOrUid_NothingIsSaid(string owner) => Of(owner).ShouldBeNull();

    private static UInt128? Of(string owner, string? more = null) => new WishBasis(JsonNode.Parse(owner)!.AsObject()).With(more);
}
