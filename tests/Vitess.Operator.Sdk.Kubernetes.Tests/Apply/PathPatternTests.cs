namespace Vitess.Operator.Sdk.Kubernetes.Tests.Apply;

public sealed class PathPatternTests
{
    private static readonly FieldPath Image = FieldPath.Root.To("spec").To("containers").ToItem("name=x").To("image");

    [Theory]
    [InlineData("", true)]
    [InlineData("spec", true)]
    [InlineData("spec.containers[].image", true)]
    [InlineData("spec.*[].image", true)]
    [InlineData("spec.containers.image", false)]
    [InlineData("spec.initContainers", false)]
    [InlineData("spec.containers[].image.tag", false)]
    [InlineData("**.containers[].image", true)]
    [InlineData("**.containers", false)]
    public void Covers_WhatItNamesAndBelow(string pattern, bool covers) => PathPattern.Parse(pattern).Covers(Image).ShouldBe(covers);

    [Fact]
    public void QuotedKeys_MayHoldDots()
    {
        var path = FieldPath.Root.To("metadata").To("annotations").To("example.com/x.y");

        path.ToString().ShouldBe("metadata.annotations[\"example.com/x.y\"]");
        PathPattern.Parse(path.ToString()).Covers(path).ShouldBeTrue();
    }

    [Theory]
    [InlineData("spec[")]
    [InlineData("spec[x]")]
    public void Parse_RefusesOtherBrackets(string pattern) => Should.Throw<FormatException>(() => PathPattern.Parse(pattern));
}
