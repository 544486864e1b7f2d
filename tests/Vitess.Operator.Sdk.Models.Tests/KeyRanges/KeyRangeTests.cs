namespace Vitess.Operator.Sdk.Models.Tests.KeyRanges;

public class KeyRangeTests
{
    [Theory]
    [InlineData("", "", "-", "x-x")]
    [InlineData("", "80", "-80", "x-80")]
    [InlineData("80", "", "80-", "80-x")]
    [InlineData("40", "50", "40-50", "40-50")]
    [InlineData("4040", "4050", "4040-4050", "4040-4050")]
    public void Names_AreThoseOfVitess(string start, string end, string name, string safeName)
    {
        var range = new KeyRange(start, end);

        range.ToString().ShouldBe(name);
        range.SafeName.ShouldBe(safeName);
        KeyRange.Parse(name).ShouldBe(range);
        KeyRange.TryParseSafeName(safeName, out var read).ShouldBeTrue();
        read.ShouldBe(range);
    }

    [Fact]
    public void Order_IsTextualWithOpenEndsLast()
    {
        string[] expected = ["-80", "-", "07-80", "4040-4050", "70-80", "80-90", "80-a0", "80-", "a0-"];

        var sorted = expected.Reverse().Select(KeyRange.Parse).Order().Select(range => range.ToString());

        sorted.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("80")]
    [InlineData("0")]
    [InlineData("8-")]
    [InlineData("-8")]
    [InlineData("C0-")]
    [InlineData("40-80-c0")]
    [InlineData("g0-")]
    [InlineData("x-80")]
    [InlineData(null)]
    public void Parse_RefusesWhatIsNoName(string? text)
    {
        KeyRange.TryParse(text, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => KeyRange.Parse(text!));
    }

    [Fact]
    public void DefaultValue_IsTheFullRange() => new KeyRange("", null).ShouldBe(default);

    [Fact]
    public void Equality_IsThatOfTheText() => KeyRange.Parse("10-20").ShouldNotBe(KeyRange.Parse("1000-2000"));

    [Theory]
    [InlineData("-80", "80-", true, false)]
    [InlineData("-80", "8000-", true, false)]
    [InlineData("-80", "7f-", false, true)]
    [InlineData("-40", "80-", false, false)]
    [InlineData("-", "40-80", false, true)]
    [InlineData("80-40", "-", false, false)]
    public void Neighbours_AreComparedAsIds(string left, string right, bool adjoins, bool overlaps)
    {
        KeyRange.Parse(left).Adjoins(KeyRange.Parse(right)).ShouldBe(adjoins);
        KeyRange.Parse(left).Overlaps(KeyRange.Parse(right)).ShouldBe(overlaps);
    }

    [Theory]
    [InlineData(1, 0, "-")]
    [InlineData(2, 0, "-80 80-")]
    [InlineData(3, 0, "-55 55-aa aa-")]
    [InlineData(5, 0, "-33 33-66 66-99 99-cc cc-")]
    [InlineData(6, 0, "-2a 2a-55 55-80 80-aa aa-d5 d5-")]
    [InlineData(7, 0, "-24 24-49 49-6d 6d-92 92-b6 b6-db db-")]
    [InlineData(10, 0, "-19 19-33 33-4c 4c-66 66-80 80-99 99-b3 b3-cc cc-e6 e6-")]
    [InlineData(3, 4, "-5555 5555-aaaa aaaa-")]
    [InlineData(7, 4, "-2492 2492-4924 4924-6db6 6db6-9249 9249-b6db b6db-db6d db6d-")]
    public void Partition_GivesTheShardsOfVitess(int parts, int hexWidth, string expected) =>
        string.Join(' ', KeyRange.Partition(parts, hexWidth)).ShouldBe(expected);

    [Theory]
    [InlineData(256, 1, "01-02")]
    [InlineData(257, 1, "00ff-01fe")]
    [InlineData(257, 255, "fe01-ff00")]
    [InlineData(512, 511, "ff80-")]
    [InlineData(65536, 65535, "ffff-")]
    [InlineData(103, 102, "fd-")]
    public void Partition_OfManyParts(int parts, int index, string expected) => KeyRange.Partition(parts)[index].ToString().ShouldBe(expected);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(65537, 0)]
    [InlineData(2, 3)]
    [InlineData(257, 2)]
    [InlineData(2, 16)]
    [InlineData(2, -2)]
    public void Partition_RefusesWhatGivesNoShards(int parts, int hexWidth)
    {
        KeyRange.CanPartition(parts, hexWidth).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => KeyRange.Partition(parts, hexWidth));
    }
}
