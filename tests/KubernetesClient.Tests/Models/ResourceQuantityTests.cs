using k8s;
using k8s.Models;
using static k8s.Models.ResourceQuantity;

namespace KubernetesClient.Tests.Models;

public sealed class ResourceQuantityTests
{
    [Theory]
    [InlineData("0.5", "500m")]
    [InlineData("1024Mi", "1Gi")]
    [InlineData("1000", "1k")]
    [InlineData("1024", "1024")]
    [InlineData("1500Mi", "1500Mi")]
    [InlineData("1e3", "1e3")]
    [InlineData("1E3", "1e3")]
    [InlineData("1E", "1E")]
    [InlineData("0.1Ki", "102400m")]
    [InlineData("512Ki", "512Ki")]
    [InlineData("1023", "1023")]
    [InlineData("0.5Ki", "512")]
    [InlineData("0Gi", "0")]
    [InlineData("0", "0")]
    [InlineData("-500m", "-500m")]
    [InlineData("-2Ki", "-2Ki")]
    [InlineData("0.1n", "1n")]
    [InlineData("1.5n", "2n")]
    [InlineData("0.1e-9", "1e-9")]
    [InlineData("100e3", "100e3")]
    [InlineData("1000000e-3", "1e3")]
    [InlineData(" 2Gi ", "2Gi")]
    [InlineData("32Mi", "32Mi")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("8Ei", "9223372036854775807")]
    [InlineData("100m", "100m")]
    [InlineData("1000m", "1")]
    [InlineData("0.000000001", "1n")]
    [InlineData("1500u", "1500u")]
    [InlineData("+5M", "5M")]
    public void Text_IsCanonical(string text, string canonical) => new ResourceQuantity(text).ToString().ShouldBe(canonical);

    [Theory]
    [InlineData("")]
    [InlineData("Gi")]
    [InlineData("1.2.3")]
    [InlineData("abc")]
    [InlineData("1,5")]
    [InlineData("0x10")]
    [InlineData("1 Gi")]
    public void Text_WithoutANumber_IsAFormatError(string text) => Should.Throw<FormatException>(() => new ResourceQuantity(text));

    [Theory]
    [InlineData("1mi")]
    [InlineData("1KiB")]
    [InlineData("1e")]
    [InlineData("1K")]
    [InlineData("1Gi2")]
    [InlineData("1e999999999")]
    [InlineData("1e-999999999")]
    public void Text_WithUnknownSuffix_IsNamed(string text) =>
        Should.Throw<ArgumentException>(() => new ResourceQuantity(text)).Message.ShouldContain("unable to parse quantity's suffix");

    [Theory]
    [InlineData("1Gi", SuffixFormat.BinarySI)]
    [InlineData("1G", SuffixFormat.DecimalSI)]
    [InlineData("1", SuffixFormat.DecimalSI)]
    [InlineData("1e9", SuffixFormat.DecimalExponent)]
    [InlineData(null, SuffixFormat.BinarySI)]
    public void Format_FollowsTheSuffix(string? text, SuffixFormat format) => new ResourceQuantity(text).Format.ShouldBe(format);

    [Theory]
    [InlineData("1Gi", SuffixFormat.DecimalSI, "1073741824")]
    [InlineData("1G", SuffixFormat.BinarySI, "1000000000")]
    [InlineData("1024k", SuffixFormat.BinarySI, "1000Ki")]
    [InlineData("5k", SuffixFormat.DecimalExponent, "5e3")]
    [InlineData("2048", SuffixFormat.BinarySI, "2Ki")]
    public void CanonicalizeString_WritesInTheAskedFormat(string text, SuffixFormat format, string expected)
    {
        new ResourceQuantity(text).CanonicalizeString(format).ShouldBe(expected);
    }

    [Fact]
    public void Equality_IsByNumber()
    {
        var one = new ResourceQuantity("1");
        (one == "1000m").ShouldBeTrue();
        (one != "2").ShouldBeTrue();
        one.GetHashCode().ShouldBe(new ResourceQuantity("1000m").GetHashCode());
        one.Equals((object)"1").ShouldBeFalse();
        var missing = KubernetesJson.Deserialize<ResourceQuantity>("null");
        (missing == one).ShouldBeFalse();
        (missing == new V1EmptyDirVolumeSource().SizeLimit).ShouldBeTrue();
    }

    [Fact]
    public void Numbers_ConvertBothWays()
    {
        ((ResourceQuantity)5m).ToString().ShouldBe("5");
        ((ResourceQuantity)5000m).ToString().ShouldBe("5e3");
        ((ResourceQuantity)0.25m).ToDecimal().ShouldBe(0.25m);
        ((decimal)new ResourceQuantity("1Gi")).ShouldBe(1073741824m);
        new ResourceQuantity(12, 3, SuffixFormat.DecimalSI).ToString().ShouldBe("12k");
        new ResourceQuantity(-1.5m, -3, SuffixFormat.DecimalSI).ToString().ShouldBe("-1500u");
        new ResourceQuantity("1500m").ToInt32().ShouldBe(1);
        new ResourceQuantity("1500m").ToDouble().ShouldBe(1.5);
        new ResourceQuantity("3Gi").ToInt64().ShouldBe(3221225472L);
        new ResourceQuantity("3Gi").ToUInt64().ShouldBe(3221225472UL);
        new ResourceQuantity("3Gi").ToUInt32().ShouldBe(3221225472U);
        Should.Throw<OverflowException>(() => new ResourceQuantity("3Gi").ToInt32());
        MaxAllowed.ShouldBe(9223372036854775807m);
    }

    [Fact]
    public void NullText_IsZero()
    {
        ResourceQuantity quantity = (string?)null;
        quantity.ShouldNotBeNull();
        quantity.ToString().ShouldBe("0");
    }

    [Theory]
    [InlineData("\"1Gi\"", "\"1Gi\"")]
    [InlineData("2", "\"2\"")]
    [InlineData("0.5", "\"500m\"")]
    [InlineData("1e21", "\"1e21\"")]
    public void Json_ReadsTextAndNumbers_WritesText(string json, string written) =>
        KubernetesJson.Serialize(KubernetesJson.Deserialize<ResourceQuantity>(json)).ShouldBe(written);

    [Fact]
    public void Json_NullIsNull() => KubernetesJson.Deserialize<ResourceQuantity>("null").ShouldBeNull();
}
