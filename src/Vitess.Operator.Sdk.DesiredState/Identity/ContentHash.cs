using System.Globalization;
using System.Text;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Identity;

/// <summary>Hashes of content that change exactly when the content does, independent of map order.</summary>
/// <remarks>
/// All are MD5 in 32 lower-case hexadecimal digits, over digests of the single texts. Existing Pods carry the values, so they never change
/// between releases. Source: reference/workloads-control-plane.md, section 3.
/// </remarks>
public static class ContentHash
{
    private const int OnStack = 16 * Md5.Size;

    /// <summary>The hash of texts in the given order.</summary>
    /// <param name="texts">The texts.</param>
    public static string StringList(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var writer = new DigestWriter(stackalloc byte[OnStack]);
        foreach (var text in texts)
        {
            writer.Add(text);
        }

        return writer.ToHex();
    }

    /// <summary>The hash of the keys of a map.</summary>
    /// <param name="map">The map.</param>
    public static string StringMapKeys<TValue>(IEnumerable<KeyValuePair<string, TValue>> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return StringList(Sorted.Keys(map));
    }

    /// <summary>The hash of a map of texts; later entries of the same key win.</summary>
    /// <param name="map">The map.</param>
    public static string StringMap(IEnumerable<KeyValuePair<string, string>> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var writer = new DigestWriter(stackalloc byte[OnStack]);
        foreach (var (key, value) in Sorted.Entries(map))
        {
            writer.Add(key);
            writer.Add(value);
        }

        return writer.ToHex();
    }

    /// <summary>The hash of a map of bytes, such as the data of a Secret.</summary>
    /// <param name="map">The map.</param>
    public static string BytesMap(IEnumerable<KeyValuePair<string, byte[]>> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var writer = new DigestWriter(stackalloc byte[OnStack]);
        foreach (var (key, value) in Sorted.Entries(map))
        {
            writer.Add(key);
            writer.Add(value ?? []);
        }

        return writer.ToHex();
    }

    /// <summary>The hash of the data of several Secrets, keyed by name; independent of their order.</summary>
    /// <param name="data">The data of each Secret by the Secret's name.</param>
    public static string Secrets(IEnumerable<KeyValuePair<string, IDictionary<string, byte[]>>> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, secret) in data)
        {
            hashes[name] = BytesMap(secret ?? new Dictionary<string, byte[]>());
        }

        return StringMap(hashes);
    }

    /// <summary>The hash of tolerations in the given order.</summary>
    /// <param name="tolerations">The tolerations.</param>
    public static string Tolerations(IEnumerable<V1Toleration> tolerations)
    {
        ArgumentNullException.ThrowIfNull(tolerations);
        var writer = new DigestWriter(stackalloc byte[OnStack]);
        foreach (var toleration in tolerations)
        {
            writer.Add(toleration.Key);
            writer.Add(toleration.OperatorProperty);
            writer.Add(toleration.Value);
            writer.Add(toleration.Effect);
            writer.Add(toleration.TolerationSeconds?.ToString(CultureInfo.InvariantCulture) ?? "nil");
        }

        return writer.ToHex();
    }

    /// <summary>The hash of topology spread constraints in the given order.</summary>
    /// <param name="constraints">The constraints.</param>
    /// <remarks>Minimum domains, match label keys and node policies do not enter.</remarks>
    public static string TopologySpreadConstraints(IEnumerable<V1TopologySpreadConstraint> constraints)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        var writer = new DigestWriter(stackalloc byte[OnStack]);
        foreach (var constraint in constraints)
        {
            // The number itself is taken for a character. Existing Pods carry hashes made so.
            writer.Add((Rune.IsValid(constraint.MaxSkew) ? new Rune(constraint.MaxSkew) : Rune.ReplacementChar).ToString());
            writer.Add(constraint.TopologyKey);
            writer.Add(constraint.WhenUnsatisfiable);
            writer.Add(StringMap(FlatSelector.Of(constraint.LabelSelector)));
        }

        return writer.ToHex();
    }
}
