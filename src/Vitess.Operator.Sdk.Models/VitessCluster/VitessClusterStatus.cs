using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>State of a cluster.</summary>
public sealed record VitessClusterStatus : ExtensibleObject
{
    /// <summary>Generation of the spec that this status is about.</summary>
    [JsonPropertyName("observedGeneration"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long ObservedGeneration { get; set; }

    /// <summary>State of the global topology server.</summary>
    [JsonPropertyName("globalLockserver")]
    public LockserverStatus? GlobalLockserver { get; set; }

    /// <summary>Service over the vtgates of all cells.</summary>
    [JsonPropertyName("gatewayServiceName")]
    public string? GatewayServiceName { get; set; }

    /// <summary>State of vtctld.</summary>
    [JsonPropertyName("vitessDashboard")]
    public VitessDashboardStatus? VitessDashboard { get; set; }

    /// <summary>State of VTAdmin.</summary>
    [JsonPropertyName("vtadmin")]
    public VtadminStatus? Vtadmin { get; set; }

    /// <summary>State per cell, by name.</summary>
    [JsonPropertyName("cells")]
    public IDictionary<string, VitessClusterCellStatus>? Cells { get; set; }

    /// <summary>State per keyspace, by name.</summary>
    [JsonPropertyName("keyspaces")]
    public IDictionary<string, VitessClusterKeyspaceStatus>? Keyspaces { get; set; }

    /// <summary>Cells that are no longer wanted and cannot go yet.</summary>
    [JsonPropertyName("orphanedCells")]
    public IDictionary<string, OrphanStatus>? OrphanedCells { get; set; }

    /// <summary>Keyspaces that are no longer wanted and cannot go yet.</summary>
    [JsonPropertyName("orphanedKeyspaces")]
    public IDictionary<string, OrphanStatus>? OrphanedKeyspaces { get; set; }
}
