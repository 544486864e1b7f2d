using FsCheck;
using FsCheck.Fluent;
using k8s;
using k8s.Models;

namespace KubernetesClient.Tests.Models;

/// <summary>Laws of quantities, over random numbers and suffixes.</summary>
public sealed class ResourceQuantityPropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20260101, 5).WithMaxTest(500);

    /// <summary>Whole numbers of nano or more, so that nothing is rounded, and below 2^63, so that nothing is capped.</summary>
    private static readonly Arbitrary<string> Quantities = (
        from number in Gen.Choose(-1_000_000, 1_000_000)
        from fraction in Gen.Elements("", ".5", ".25", ".125", ".001")
        from suffix in Gen.Elements("", "m", "k", "M", "G", "Ki", "Mi", "Gi", "e3", "E2", "e-3")
        select $"{number}{fraction}{suffix}").ToArbitrary();

    [Fact]
    public void CanonicalText_IsTheSameNumber_AndStays() => Check(text =>
    {
        var quantity = new ResourceQuantity(text);
        var again = new ResourceQuantity(quantity.ToString());
        return again == quantity && again.ToString() == quantity.ToString();
    });

    [Fact]
    public void Json_KeepsTheNumber() => Check(text =>
        KubernetesJson.Deserialize<ResourceQuantity>(KubernetesJson.Serialize(new ResourceQuantity(text))) == new ResourceQuantity(text));

    [Fact]
    public void Decimal_IsTheSameNumber() => Check(text => (ResourceQuantity)new ResourceQuantity(text).ToDecimal() == new ResourceQuantity(text));

    [Fact]
    public void EqualNumbers_HaveEqualHashes() => Check(text =>
    {
        var quantity = new ResourceQuantity(text);
        return Enum.GetValues<ResourceQuantity.SuffixFormat>()
            .Select(format => new ResourceQuantity(quantity.CanonicalizeString(format)))
            .All(other => other.Equals(quantity) && other.GetHashCode() == quantity.GetHashCode());
    });

    private static void Check(Func<string, bool> law) => Prop.ForAll(Quantities, law).Check(Seeded);
}
