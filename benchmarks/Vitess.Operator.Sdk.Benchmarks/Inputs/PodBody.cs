using System.Text;

namespace Vitess.Operator.Sdk.Benchmarks.Inputs;

/// <summary>The JSON of a Pod as UTF-8, ready for any name, so that a figure is not that of encoding texts.</summary>
/// <param name="template">The Pod with <c>POD_NAME</c> as its name.</param>
internal sealed class PodBody(string template)
{
    private const string Placeholder = "POD_NAME";

    private readonly byte[] _head = Encoding.UTF8.GetBytes(template[..template.IndexOf(Placeholder, StringComparison.Ordinal)]);
    private readonly byte[] _tail = Encoding.UTF8.GetBytes(template[(template.IndexOf(Placeholder, StringComparison.Ordinal) + Placeholder.Length)..]);

    /// <summary>The JSON of a Pod with a name.</summary>
    public byte[] Named(string name) => [.. _head, .. Encoding.UTF8.GetBytes(name), .. _tail];
}
