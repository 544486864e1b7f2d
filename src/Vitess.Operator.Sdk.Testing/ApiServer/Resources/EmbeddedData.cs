namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Files that are part of the assembly.</summary>
internal static class EmbeddedData
{
    public static byte[] Read(string name)
    {
        using var stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream("ApiServer.Data." + name)
            ?? throw new InvalidOperationException($"The embedded file {name} is missing.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
