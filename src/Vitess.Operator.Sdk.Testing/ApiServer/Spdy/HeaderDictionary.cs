using System.Buffers.Binary;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The text that compressed SPDY/3 headers may refer back to before anything was sent (SPDY draft 3, section 2.6.10.1).</summary>
internal static class HeaderDictionary
{
    private const string Names =
        "options head post put delete trace accept accept-charset accept-encoding accept-language accept-ranges age allow authorization cache-control "
        + "connection content-base content-encoding content-language content-length content-location content-md5 content-range content-type date etag expect "
        + "expires from host if-match if-modified-since if-none-match if-range if-unmodified-since last-modified location max-forwards pragma "
        + "proxy-authenticate proxy-authorization range referer retry-after server te trailer transfer-encoding upgrade user-agent vary via warning "
        + "www-authenticate method get status";

    private const string Rest =
        "100101201202205206300302303304305306307402405406407408409410411412413414415416417502504505203 Non-Authoritative Information204 No Content"
        + "301 Moved Permanently400 Bad Request401 Unauthorized403 Forbidden404 Not Found500 Internal Server Error501 Not Implemented"
        + "503 Service UnavailableJan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec 00:00:00 Mon, Tue, Wed, Thu, Fri, Sat, Sun, GMT"
        + "chunked,text/html,image/png,image/jpg,image/gif,application/xml,application/xhtml+xml,text/plain,text/javascript,public"
        + "privatemax-age=gzip,deflate,sdchcharset=utf-8charset=iso-8859-1,utf-,*,enq=0.";

    /// <summary>The Adler-32 checksum by which a compressed stream names the dictionary.</summary>
    public const uint Id = 0xE3C6A7C2;

    public static byte[] Bytes { get; } = Build();

    private static byte[] Build()
    {
        string[] names = [.. Names.Split(' '), "200 OK", "version", "HTTP/1.1", "url", "public", "set-cookie", "keep-alive", "origin"];
        using var text = new MemoryStream();
        Span<byte> length = stackalloc byte[4];
        foreach (var name in names)
        {
            BinaryPrimitives.WriteInt32BigEndian(length, name.Length);
            text.Write(length);
            text.Write(Encoding.ASCII.GetBytes(name));
        }

        text.Write(Encoding.ASCII.GetBytes(Rest));
        return text.ToArray();
    }
}
