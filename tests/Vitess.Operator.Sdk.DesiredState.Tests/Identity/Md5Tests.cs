using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Vitess.Operator.Sdk.DesiredState.Identity;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Identity;

public class Md5Tests
{
    [Fact]
    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The reference that the own form is compared with.")]
    public void Hash_OfEveryLengthAroundBlocks_EqualsThePlatforms()
    {
        var data = new byte[300];
        for (var i = 0; i < data.Length; i++)
        {
            data[i] = (byte)(i * 7);
        }

        var digest = new byte[Md5.Size];
        for (var length = 0; length <= data.Length; length++)
        {
            Md5.Hash(data.AsSpan(0, length), digest);
            digest.ShouldBe(MD5.HashData(data.AsSpan(0, length)), $"length {length}");
        }
    }

    [Fact]
    public void Hash_OfText_IsTheHashOfItsUtf8()
    {
        var digest = new byte[Md5.Size];

        Md5.Hash(new string('ü', 1000), digest);

        Convert.ToHexStringLower(digest).ShouldBe(OfBytes(new string('ü', 1000)));
    }

    private static string OfBytes(string text)
    {
        var digest = new byte[Md5.Size];
        Md5.Hash(System.Text.Encoding.UTF8.GetBytes(text).AsSpan(), digest);
        return Convert.ToHexStringLower(digest);
    }
}
