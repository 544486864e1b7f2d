namespace Vitess.Operator.Sdk.DesiredState.Flags;

/// <summary>A container image reference, taken apart.</summary>
/// <param name="Repository">Registry and repository: <c>registry.local:5000/vitess/lite</c>.</param>
/// <param name="Tag">The tag, or null: <c>v24.0.0</c>.</param>
/// <param name="Digest">The digest, or null: <c>sha256:3f…</c>.</param>
public sealed record ImageReference(string Repository, string? Tag, string? Digest)
{
    /// <summary>Takes an image reference apart.</summary>
    /// <param name="image">The reference; null counts as empty.</param>
    /// <remarks>Every text gives a result. A colon in front of the last slash belongs to the registry's port.</remarks>
    public static ImageReference Parse(string? image)
    {
        var rest = image ?? string.Empty;
        string? digest = null;
        if (rest.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at)
        {
            (rest, digest) = (rest[..at], rest[(at + 1)..]);
        }

        var colon = rest.LastIndexOf(':');
        return colon > rest.LastIndexOf('/')
            ? new ImageReference(rest[..colon], rest[(colon + 1)..], digest)
            : new ImageReference(rest, null, digest);
    }
}
