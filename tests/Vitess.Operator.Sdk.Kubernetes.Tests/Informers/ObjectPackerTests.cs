using System.Text;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Informers;

public sealed class ObjectPackerTests
{
    [Fact]
    public void ObjectsOfAKind_AreKeptAsWhatTellsThemApart()
    {
        var packer = new ObjectPacker(512);
        var sizes = Enumerable.Range(0, 100).Select(number => packer.Pack(Text(number)).Size).ToList();

        sizes[^1].ShouldBeLessThan(Text(99).Length / 20);
        sizes[0].ShouldBeGreaterThan(Text(0).Length / 4);
    }

    [Fact]
    public void WhatWasPackedEarlier_CanBeReadWhenMoreWasLearned()
    {
        var packer = new ObjectPacker(512);
        var packed = Enumerable.Range(0, 100).Select(number => packer.Pack(Text(number))).ToList();

        packed.Select(json => json.ToJson().GetText("name")).ShouldBe(Enumerable.Range(0, 100).Select(number => $"object-{number}"));
    }

    [Fact]
    public void ShortTexts_AreKeptAsTheyAre() => new ObjectPacker(100_000).Pack(Text(0)).Size.ShouldBe(Text(0).Length);

    /// <summary>Objects of five sorts, each sort with much to say that no other says.</summary>
    private static byte[] Text(int number)
    {
        var random = new Random(number % 5);
        var said = string.Join(',', Enumerable.Range(0, 200).Select(_ => $"\"{random.Next():x8}\""));
        return Encoding.UTF8.GetBytes($$"""{"name":"object-{{number}}","said":[{{said}}]}""");
    }
}
