using System.Security.Cryptography;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Names that look random and are the same in every run.</summary>
internal static class ImageDigest
{
    /// <summary>64 hexadecimal digits made from a text.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
