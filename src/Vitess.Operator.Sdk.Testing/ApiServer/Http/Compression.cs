using System.IO.Compression;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Compresses large answers for those who can read that; OpenAPI documents always.</summary>
internal static class Compression
{
    /// <summary>Answers of fewer bytes go out as they are.</summary>
    public const int From = 128 * 1024;

    /// <summary>The compressed body; null when the answer goes out as it is.</summary>
    public static byte[]? Compress(byte[] body, string path, string acceptEncoding)
    {
        var large = body.Length > From || path.StartsWith("/openapi", StringComparison.Ordinal);
        if (!large || !acceptEncoding.Contains("gzip", StringComparison.Ordinal))
        {
            return null;
        }

        using var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body);
        }

        return buffer.ToArray();
    }
}
