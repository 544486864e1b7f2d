using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Backups to take regularly, with what comes from the cluster.</summary>
public sealed record VitessBackupScheduleSpec : VitessBackupScheduleTemplate
{
    /// <summary>An object with nothing set.</summary>
    public VitessBackupScheduleSpec()
    {
    }

    /// <summary>Takes over what a template says.</summary>
    /// <param name="template">Copied one level deep: lists, maps and parts are shared.</param>
    /// <exception cref="ArgumentNullException"><paramref name="template"/> is null.</exception>
    public VitessBackupScheduleSpec(VitessBackupScheduleTemplate template)
        : base(template ?? throw new ArgumentNullException(nameof(template))) => UnknownFields = null;

    /// <summary>VitessCluster to back up.</summary>
    [JsonPropertyName("cluster")]
    [Required]
    public string Cluster { get; set; } = "";

    /// <summary>Image of jobs that ask a serving replica. Default: that of vtctld.</summary>
    [JsonPropertyName("image")]
    public string? Image { get; set; }

    /// <summary>When the node pulls that image.</summary>
    [JsonPropertyName("imagePullPolicy")]
    public string? ImagePullPolicy { get; set; }
}
