using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Reads the mysqld image of a spec.</summary>
internal static class MysqldImages
{
    private static readonly string[] Flavours = ["mysql56Compatible", "mysql80Compatible", "mariadbCompatible", "mariadb103Compatible"];

    /// <summary>The image of the first flavour that is set; null when none is.</summary>
    public static string? FirstOf(JsonObject? mysqld) => Flavours.Select(flavour => mysqld?.GetText(flavour)).FirstOrDefault(image => !string.IsNullOrEmpty(image));
}
