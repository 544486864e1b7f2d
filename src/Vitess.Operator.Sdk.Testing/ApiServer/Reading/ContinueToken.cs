using System.Buffers.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Where a list goes on: behind a key, at a revision (or at the present one when that is -1).</summary>
internal sealed record ContinueToken(long Revision, string Namespace, string Name)
{
    public string Encode() => Base64Url.EncodeToString(JsonWriter.Write(new JsonMap
    {
        { "v", "meta.k8s.io/v1" }, { "rv", Revision }, { "start", $"{Namespace}/{Name}\0" },
    }));

    /// <exception cref="ApiException">400: the text is no token.</exception>
    public static ContinueToken Decode(string text)
    {
        var token = Parse(text);
        var start = token.Text("start") ?? "";
        var slash = start.IndexOf('/', StringComparison.Ordinal);
        if (token.Text("v") != "meta.k8s.io/v1" || token.Number("rv") is not { } revision || revision == 0 || slash < 0)
        {
            throw Bad("continue key is not valid: incorrect encoded start resourceVersion (version meta.k8s.io/v1)");
        }

        return new(revision, start[..slash], start[(slash + 1)..].TrimEnd('\0'));
    }

    private static JsonMap Parse(string text)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(text);
            return JsonParser.Parse(bytes) as JsonMap ?? throw new JsonFormatException("json: cannot unmarshal array into Go value of type storage.continueToken");
        }
        catch (FormatException)
        {
            throw Bad($"continue key is not valid: illegal base64 data at input byte {text.Length - 1}");
        }
        catch (JsonFormatException e)
        {
            throw Bad("continue key is not valid: " + e.Message);
        }
    }

    private static ApiException Bad(string why) => Refusals.BadRequest("invalid continue token: " + why);
}
