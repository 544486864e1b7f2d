using System.Globalization;
using System.Text;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtAdmin;

/// <summary>The Secret with the settings of vtadmin's web pages.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 14.2.</remarks>
public static class VtadminWebConfig
{
    internal const string File = "config.js";

    // The pages read the first prefix since Vitess 18, older ones the second.
    private static readonly string[] Prefixes = ["VITE_", "REACT_APP_"];

    /// <summary>The Secret as it is created.</summary>
    /// <param name="cluster">The VitessCluster, with its defaults.</param>
    /// <param name="cell">The cell and the address of its API.</param>
    public static V1Secret Build(V2VitessCluster cluster, VtadminCell cell)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(cell);
        return VtadminSecret.Build(
            ObjectNames.VtadminWebConfig(cluster.Metadata.Name, cell.Cell.Name), cluster.Metadata.NamespaceProperty, File,
            Content(cluster.Spec.Vtadmin ?? new VtAdminSpec(), cell.ApiAddress));
    }

    private static string Content(VtAdminSpec vtadmin, string address)
    {
        var text = new StringBuilder("window.env = {\n");
        foreach (var prefix in Prefixes)
        {
            Add(text, prefix, "VTADMIN_API_ADDRESS", $"\"{address}\"");
            Add(text, prefix, "FETCH_CREDENTIALS", $"\"{vtadmin.FetchCredentials}\"");
            Add(text, prefix, "ENABLE_EXPERIMENTAL_TABLET_DEBUG_VARS", "false");
            Add(text, prefix, "BUGSNAG_API_KEY", "\"\"");
            Add(text, prefix, "DOCUMENT_TITLE", "\"\"");
            Add(text, prefix, "READONLY_MODE", vtadmin.ReadOnly == true ? "true" : "false");
        }

        return text.Append(" };").ToString();
    }

    private static void Add(StringBuilder text, string prefix, string name, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"     '{prefix}{name}': {value},\n");
}
