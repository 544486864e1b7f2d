using Vitess.Operator.Sdk.DesiredState.Identity;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Identity;

public class JoinWithConstraintsTests
{
    [Theory]
    [InlineData("hello-world-1dd41005", 253, false, "hello", "world")]
    [InlineData("example-zone-1-vtgate-a012377f", 253, false, "Example", "Zone_1", "vtgate")]
    [InlineData("prod-us-east-1a-vtctld-87583302", 253, false, "prod", "us.east_1A", "vtctld")]
    [InlineData("1cluster-zone1-vtgate-a1d90e4a", 253, false, "1cluster", "zone1", "vtgate")]
    [InlineData("x1cluster-vtgate-78605da9", 63, true, "1cluster", "vtgate")]
    [InlineData("x1cluster-etcd-a44d1d79", 56, true, "1cluster", "etcd")]
    [InlineData("x-edge-b-vtgate-5f381119", 253, false, "-edge", "b", "vtgate")]
    [InlineData("x-b-3872a0c0", 253, false, "", "b")]
    [InlineData("a--b-88f8a657", 253, false, "a", "", "b")]
    [InlineData("x-ber-na-ve-7c65e40e", 253, false, "Über", "naïve")]
    [InlineData("a-b-01c69bfa", 253, false, "a😀b")]
    [InlineData("a-b-c-44c49e31", 253, false, "a-b", "c")]
    [InlineData("a-b-c-1037f464", 253, false, "a", "b-c")]
    [InlineData("disallowed-symbol-dbc0e993", 253, false, "disallowed_symbol")]
    [InlineData("disallowed-symbol-fd847452", 253, false, "disallowed/symbol")]
    [InlineData("disallowed-symbol-77412cfc", 253, false, "disallowed-symbol")]
    [InlineData("a-very-long-vitess-cluster-name-for-truncatio---836a122e", 56, true, "a-very-long-vitess-cluster-name-for-truncation", "us-east-1a", "etcd")]
    [InlineData("a-very-long-vitess-cluster-name-for-truncation-us-ea---a39f439e", 63, true, "a-very-long-vitess-cluster-name-for-truncation", "us-east-1a", "vtgate")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-vtgate-d52ec5c3", 63, true, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "vtgate")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-vtg---77023282", 63, true, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "vtgate")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-etcd-408104a0", 56, true, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "etcd")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-e---0d42a739", 56, true, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "etcd")]
    [InlineData("x1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-e---d9e20848", 56, true, "1aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "etcd")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa---d8356eac", 63, true, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "verylongcellname_with.dots", "vtgate")]
    [InlineData("cccccccccccccccccccccccccccccccccccccccc-cell---2efc1308", 56, true, "cccccccccccccccccccccccccccccccccccccccc", "cell_is_not_allowed", "etcd")]
    [InlineData("abc-147a664a", 12, false, "abc")]
    [InlineData("a---e1097da7", 12, false, "abcd")]
    [InlineData("a---097af1aa", 12, false, "abcdef", "ghi")]
    [InlineData("aaaaaaaaaaaaaa---632523e0", 25, false, "aaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbb")]
    [InlineData("one-two-three-20203d8f", 253, false, "one", "two", "three")]
    [InlineData("one-three-two-8a47836d", 253, false, "one", "three", "two")]
    [InlineData("one-two-four-fc278a38", 253, false, "one", "two", "four")]
    [InlineData("one-two-three-four-fa77b581", 253, false, "one-two", "three-four")]
    [InlineData("one-two-three-four-e3b583f6", 253, false, "one", "two-three-four")]
    [InlineData("one-two-three-four-b49bced5", 253, false, "one-two", "three", "four")]
    [InlineData("abc-def-a6d148ff", 63, false, "abc", "def")]
    [InlineData("abc1-2def3-a-b-c-e0b9bc63", 63, false, "abc1", "2def3", "a-b-c")]
    [InlineData("1abc-2def3-a-b-c-c7306b9c", 63, false, "1abc", "2def3", "a-b-c")]
    [InlineData("longnamepart1-reallyreallyridiculouslylongnamepart2-0f159870", 63, false, "longnamepart1", "reallyreallyridiculouslylongnamepart2")]
    [InlineData("uppercase-letters-are-lowercased-80e77a20", 50, true, "UpperCase-Letters", "Are-Lowercased")]
    [InlineData("allowed-symbols-dont---change-297e8afe", 50, true, "allowed-symbols", "dont---change")]
    [InlineData("disallowed-symbols-are-replaced-6b5268bf", 50, true, "disallowed_symbols", "are.replaced")]
    [InlineData("really-really-ridiculously-long-inputs----be12eb20", 50, true, "really-really-ridiculously-long-inputs-are-truncated")]
    [InlineData("x-disallowed-first-chars--are-prefixed-484b7c84", 50, true, "-disallowed first chars", "-are prefixed")]
    [InlineData("transformed-first-char-is-ok-f42e98ac", 50, true, "Transformed first char", "is ok")]
    public void Of_PinnedParts_GivesTheFrozenName(string expected, int maxLength, bool letterFirst, params string[] parts) =>
        JoinWithConstraints.Of(new NameConstraints(maxLength, letterFirst), parts).ShouldBe(expected);

    [Theory]
    [InlineData("hello-world-462f1b88", "salt1 salt2", "hello world")]
    [InlineData("hello-world-c65378ee", "salt1-salt2", "hello world")]
    [InlineData("abc-def-87674c33", "salt1 salt2", "abc def")]
    [InlineData("abc1-2def3-a-b-c-6eb7221b", "salt1 salt2", "abc1 2def3 a-b-c")]
    [InlineData("1abc-2def3-a-b-c-2e39962e", "salt1 salt2", "1abc 2def3 a-b-c")]
    [InlineData("longnamepart1-reallyreallyridiculouslylongnamepart2-64ec744b", "salt1 salt2", "longnamepart1 reallyreallyridiculouslylongnamepart2")]
    public void Salted_PinnedParts_HashesTheSaltWithoutShowingIt(string expected, string salt, string parts) =>
        JoinWithConstraints.Salted(new NameConstraints(63, LetterFirst: false), salt.Split(' '), parts.Split(' ')).ShouldBe(expected);

    [Fact]
    public void Of_NoParts_IsEmpty() => JoinWithConstraints.Of(NameConstraints.Default).ShouldBeEmpty();

    [Fact]
    public void Of_LimitUnderTwelve_IsRefusedEvenWhenNothingIsCut() =>
        Should.Throw<ArgumentOutOfRangeException>(() => JoinWithConstraints.Of(new NameConstraints(11, LetterFirst: false), "a"));

    [Fact]
    public void Of_PartsOfThousandsOfLetters_KeepsTheLimit() =>
        JoinWithConstraints.Of(NameConstraints.Default, new string('ä', 5000), new string('b', 5000)).Length.ShouldBe(253);

    [Fact]
    public void Of_DifferenceBehindTheCut_StillDiffers()
    {
        var limit = new NameConstraints(25, LetterFirst: false);
        var front = new string('a', 20);

        JoinWithConstraints.Of(limit, front, new string('b', 100) + "1").ShouldNotBe(JoinWithConstraints.Of(limit, front, new string('b', 100) + "2"));
    }
}
