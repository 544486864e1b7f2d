using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Addresses of nodes and Pods: made from the node's number, so that they are the same in every run.</summary>
internal static class NodeAddress
{
    /// <summary>The address of a node.</summary>
    public static string Of(string node) => string.Create(CultureInfo.InvariantCulture, $"192.168.{Number(node) / 256}.{Number(node) % 256}");

    /// <summary>The address of the n-th Pod that a node ever ran.</summary>
    public static string OfPod(string node, int count) =>
        string.Create(CultureInfo.InvariantCulture, $"10.{(Number(node) / 256) + 1}.{Number(node) % 256}.{count % 254 + 1}");

    private static int Number(string node) =>
        int.TryParse(node.AsSpan(node.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
