using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Informers;

public sealed class TextPackerTests
{
    [Fact]
    public void WhateverIsPacked_ComesBack() =>
        Prop.ForAll(Texts(), Texts(), (text, known) => ShouldComeBack(text, TextDictionary.Empty.With(known))).QuickCheckThrowOnFailure();

    [Fact]
    public void WhatADictionaryOfManyTextsSays_ComesBack() => Prop.ForAll(Texts(), Texts(), (one, other) =>
    {
        var dictionary = TextDictionary.Empty.With(one).With(other);
        ShouldComeBack([.. one, .. other], dictionary);
        ShouldComeBack([.. other, .. one], dictionary);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("abcabcabcabcabcabcabcabcabc")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("""{"metadata":{"name":"a"}}""")]
    public void PlainTexts_ComeBack(string text)
    {
        ShouldComeBack(Encoding.UTF8.GetBytes(text), TextDictionary.Empty);
        ShouldComeBack(Encoding.UTF8.GetBytes(text), TextDictionary.Empty.With(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void ATextThatTheDictionaryHas_TakesAFewBytes()
    {
        var text = Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 500)));

        TextPacker.Pack(text, TextDictionary.Empty.With(text)).Length.ShouldBeLessThan(10);
    }

    [Fact]
    public void ATextThatRepeatsNothing_GrowsByNoMoreThanItsLength()
    {
        var text = new byte[10_000];
        new Random(1).NextBytes(text);

        TextPacker.Pack(text, TextDictionary.Empty.With(text.AsSpan(5000, 5))).Length.ShouldBeLessThanOrEqualTo(text.Length + 2);
    }

    /// <summary>Texts of a few words, so that much is repeated, of up to some hundred kilobytes.</summary>
    private static Arbitrary<byte[]> Texts()
    {
        var word = Gen.Elements("\"name\":", "\"image\":\"vitess/lite:v24.0.0\"", "{", "}", "x", "ab", "é", "--a-long-argument=of-a-program");
        var text = Gen.Choose(0, 400).SelectMany(count => word.ArrayOf(count)).SelectMany(words => Gen.Choose(1, 40).Select(times => string.Concat(Enumerable.Repeat(string.Concat(words), times))));
        return text.Select(Encoding.UTF8.GetBytes).ToArbitrary();
    }

    private static void ShouldComeBack(byte[] text, TextDictionary dictionary)
    {
        var unpacked = new byte[text.Length];
        TextPacker.Unpack(TextPacker.Pack(text, dictionary), dictionary.Text, unpacked);
        unpacked.AsSpan().SequenceEqual(text).ShouldBeTrue();
    }
}
