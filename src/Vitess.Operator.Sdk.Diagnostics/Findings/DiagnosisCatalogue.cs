namespace Vitess.Operator.Sdk.Diagnostics;

/// <summary>Every cause and symptom that a diagnosis can name. The more basic one stands first: it is the likelier root.</summary>
public static class DiagnosisCatalogue
{
    private static readonly List<DiagnosisInfo> Entries = [];

    /// <summary>All entries in the order in which causes are listed.</summary>
    public static IReadOnlyList<DiagnosisInfo> All => Entries;

    internal static DiagnosisInfo CrdsMissing { get; } = Cause("DIAG101", "The custom resource definitions of Vitess are missing", "reference/deployment-bundle.md");

    internal static DiagnosisInfo CrdsOld { get; } = Cause("DIAG102", "The custom resource definitions are older than the operator", "reference/deployment-bundle.md");

    internal static DiagnosisInfo OperatorForbidden { get; } = Cause("DIAG103", "The operator is not allowed to do its work", "reference/deployment-bundle.md");

    internal static DiagnosisInfo OperatorOutOfMemory { get; } = Cause("DIAG104", "The operator is killed for its memory", "reference/validation-facts.md, V-1401");

    internal static DiagnosisInfo OperatorDown { get; } = Consequence("DIAG105", "The operator is not running", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo OperatorElsewhere { get; } = Cause("DIAG106", "The operator does not watch this namespace", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo PriorityClassMissing { get; } = Cause("DIAG110", "A PriorityClass is missing", "reference/validation-facts.md, V-1407");

    internal static DiagnosisInfo ServiceAccountMissing { get; } = Cause("DIAG111", "A ServiceAccount is missing", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo QuotaExceeded { get; } = Cause("DIAG112", "A quota of the namespace is used up", "Kubernetes: Resource Quotas");

    internal static DiagnosisInfo LimitRangeRefused { get; } = Cause("DIAG113", "A LimitRange of the namespace refuses the Pod", "Kubernetes: Limit Ranges");

    internal static DiagnosisInfo PodSecurityRefused { get; } = Cause("DIAG114", "Pod security of the namespace refuses the Pod", "Kubernetes: Pod Security Admission");

    internal static DiagnosisInfo InvalidObject { get; } = Cause("DIAG115", "The API server refuses an object", "reference/controllers.md, section 12");

    internal static DiagnosisInfo NameCollision { get; } = Cause("DIAG116", "An object of that name belongs to somebody else", "reference/controllers.md, section 12");

    internal static DiagnosisInfo InvalidSpec { get; } = Cause("DIAG117", "The spec of the cluster cannot be carried out", "reference/controllers.md, section 12");

    internal static DiagnosisInfo WebhookFails { get; } = Cause("DIAG118", "A webhook cannot be called, so objects are not let in", "Kubernetes: Dynamic Admission Control");

    internal static DiagnosisInfo NodeNotReady { get; } = Cause("DIAG201", "A node is not ready", "Kubernetes: Node Status");

    internal static DiagnosisInfo Evicted { get; } = Cause("DIAG202", "A Pod was evicted because its node ran short", "Kubernetes: Node-pressure Eviction");

    internal static DiagnosisInfo EndlessTermination { get; } = Consequence("DIAG203", "A Pod does not end", "Kubernetes: Pod Lifecycle, termination; Finalizers");

    internal static DiagnosisInfo StorageClassMissing { get; } = Cause("DIAG210", "A storage class is missing", "Kubernetes: Storage Classes");

    internal static DiagnosisInfo NoDefaultStorageClass { get; } = Cause("DIAG211", "A claim names no storage class, and there is no default one", "Kubernetes: Storage Classes");

    internal static DiagnosisInfo ProvisioningFailed { get; } = Cause("DIAG212", "A volume cannot be provisioned", "Kubernetes: Persistent Volumes");

    internal static DiagnosisInfo ClaimLost { get; } = Cause("DIAG213", "A claim has lost its volume", "Kubernetes: Persistent Volumes");

    internal static DiagnosisInfo ClaimUnbound { get; } = Consequence("DIAG214", "A claim is not bound to a volume", "Kubernetes: Persistent Volumes");

    internal static DiagnosisInfo InsufficientCpu { get; } = Cause("DIAG220", "No node has enough CPU left", "Kubernetes: Assigning Pods to Nodes; reference/validation-facts.md, section 15");

    internal static DiagnosisInfo InsufficientMemory { get; } = Cause("DIAG221", "No node has enough memory left", "Kubernetes: Assigning Pods to Nodes; reference/validation-facts.md, section 15");

    internal static DiagnosisInfo InsufficientResource { get; } = Cause("DIAG222", "No node has enough of a resource left", "Kubernetes: Assigning Pods to Nodes");

    internal static DiagnosisInfo TooManyPods { get; } = Cause("DIAG223", "The nodes are full of Pods", "Kubernetes: Assigning Pods to Nodes");

    internal static DiagnosisInfo TaintNotTolerated { get; } = Cause("DIAG224", "The nodes have a taint that the Pod does not tolerate", "Kubernetes: Taints and Tolerations");

    internal static DiagnosisInfo VolumeZoneConflict { get; } = Cause("DIAG225", "The volume of the Pod is in a zone where no node can take it", "Kubernetes: Storage Classes");

    internal static DiagnosisInfo SpreadUnsatisfiable { get; } = Cause("DIAG226", "Pods must not share a node, and there are too few nodes", "reference/validation-facts.md, V-1406");

    internal static DiagnosisInfo ZoneWithoutNodes { get; } = Cause("DIAG227", "No node is in the zone of the cell", "reference/validation-facts.md, V-0406");

    internal static DiagnosisInfo AffinityUnsatisfiable { get; } = Cause("DIAG228", "No node matches the affinity of the Pod", "reference/validation-facts.md, V-1406");

    internal static DiagnosisInfo PortTaken { get; } = Cause("DIAG229", "A port of the Pod is taken on every node", "Kubernetes: Assigning Pods to Nodes");

    internal static DiagnosisInfo NoNodes { get; } = Cause("DIAG230", "There are no nodes for the Pod", "Kubernetes: Assigning Pods to Nodes");

    internal static DiagnosisInfo Unschedulable { get; } = Cause("DIAG239", "The Pod cannot be scheduled", "Kubernetes: Assigning Pods to Nodes");

    internal static DiagnosisInfo AttachFailed { get; } = Cause("DIAG240", "A volume cannot be attached or mounted", "Kubernetes: Persistent Volumes");

    internal static DiagnosisInfo SecretMissing { get; } = Cause("DIAG301", "A Secret is missing", "reference/validation-facts.md, V-0612");

    internal static DiagnosisInfo SecretKeyMissing { get; } = Cause("DIAG302", "A key of a Secret is missing", "reference/validation-facts.md, V-0612");

    internal static DiagnosisInfo ConfigMapMissing { get; } = Cause("DIAG303", "A ConfigMap is missing", "Kubernetes: ConfigMaps");

    internal static DiagnosisInfo ImageNotFound { get; } = Cause("DIAG310", "An image does not exist", "Kubernetes: Images");

    internal static DiagnosisInfo ImagePullDenied { get; } = Cause("DIAG311", "The registry refuses the image", "Kubernetes: Images");

    internal static DiagnosisInfo ImagePullFailed { get; } = Cause("DIAG312", "An image cannot be pulled", "Kubernetes: Images");

    internal static DiagnosisInfo ImageNameInvalid { get; } = Cause("DIAG313", "The name of an image is invalid", "Kubernetes: Images");

    internal static DiagnosisInfo WrongExporterImage { get; } = Cause("DIAG314", "The image of the mysqld exporter has no mysqld_exporter", "reference/validation-facts.md, section 8");

    internal static DiagnosisInfo CommandNotFound { get; } = Cause("DIAG315", "An image has no such program", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo WrongArchitecture { get; } = Cause("DIAG316", "An image is for another processor", "Kubernetes: Images");

    internal static DiagnosisInfo EtcdNoSpace { get; } = Cause("DIAG401", "etcd has no space left", "etcd: Maintenance, space quota");

    internal static DiagnosisInfo EtcdNoQuorum { get; } = Consequence("DIAG402", "etcd has no quorum", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo EtcdMemberDown { get; } = Weakness("DIAG403", "A member of etcd is down", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo CellInfoMissing { get; } = Cause("DIAG404", "A cell is not registered in the topology", "reference/topology-and-rpc.md");

    internal static DiagnosisInfo TopologyUnreachable { get; } = Consequence("DIAG405", "The lock server cannot be reached", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo TopologyAccessDenied { get; } = Cause("DIAG406", "The lock server refuses the login or the certificate", "reference/topology-and-rpc.md");

    internal static DiagnosisInfo ClockSkew { get; } = Risk("DIAG407", "The clocks of nodes differ", "etcd: Hardware recommendations");

    internal static DiagnosisInfo EtcdMemberMisfit { get; } = Cause("DIAG408", "A member of etcd does not fit its cluster", "etcd: Runtime reconfiguration");

    internal static DiagnosisInfo MysqldOutOfMemory { get; } = Cause("DIAG501", "mysqld is killed: its memory limit is too small", "reference/mysql-memory.md");

    internal static DiagnosisInfo MysqldUnknownVariable { get; } = Cause("DIAG502", "mysqld does not know a variable of its configuration", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo DiskFull { get; } = Cause("DIAG503", "The disk is full", "MySQL: How MySQL Handles a Full Disk");

    internal static DiagnosisInfo DataNotWritable { get; } = Cause("DIAG504", "The data directory belongs to another user", "reference/validation-facts.md, V-1408");

    internal static DiagnosisInfo MysqldDowngrade { get; } = Cause("DIAG505", "mysqld is older than its data", "reference/validation-facts.md, section 8");

    internal static DiagnosisInfo InitScriptFailed { get; } = Cause("DIAG506", "The init script of the database fails", "reference/validation-facts.md, V-0613");

    internal static DiagnosisInfo DataCorrupt { get; } = Cause("DIAG507", "The data of mysqld is damaged", "MySQL: Forcing InnoDB Recovery");

    internal static DiagnosisInfo MysqldCrashing { get; } = Consequence("DIAG509", "mysqld does not start", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo OutOfMemory { get; } = Cause("DIAG510", "A container is killed: its memory limit is too small", "reference/validation-facts.md, section 14");

    internal static DiagnosisInfo UnknownFlag { get; } = Cause("DIAG601", "A program does not know one of its flags", "reference/validation-facts.md, section 16");

    internal static DiagnosisInfo AccountsMissing { get; } = Cause("DIAG602", "vttablet cannot log in to mysqld", "reference/validation-facts.md, V-0613");

    internal static DiagnosisInfo AuthFileInvalid { get; } = Cause("DIAG603", "The file of users of vtgate cannot be read", "reference/validation-facts.md, V-1009");

    internal static DiagnosisInfo TlsFileInvalid { get; } = Cause("DIAG604", "A TLS certificate or key cannot be used", "reference/validation-facts.md, section 10");

    internal static DiagnosisInfo Crashing { get; } = Consequence("DIAG609", "A container ends again and again", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo BackupAccessDenied { get; } = Cause("DIAG701", "The backup storage refuses the credentials", "reference/backups.md");

    internal static DiagnosisInfo BackupStorageMissing { get; } = Cause("DIAG702", "The bucket or folder of the backups does not exist", "reference/backups.md");

    internal static DiagnosisInfo BackupFailed { get; } = Consequence("DIAG703", "A backup fails", "reference/backups.md");

    internal static DiagnosisInfo InitialBackupStuck { get; } = Consequence("DIAG704", "The initial backup does not end", "reference/backups.md");

    internal static DiagnosisInfo SemiSyncStuck { get; } = Consequence("DIAG801", "Writes wait for a replica to acknowledge them", "reference/validation-facts.md, section 7");

    internal static DiagnosisInfo ReplicationBroken { get; } = Consequence("DIAG802", "A replica cannot replicate", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo ReparentFailed { get; } = Consequence("DIAG803", "A reparent fails", "reference/controllers.md, section 12");

    internal static DiagnosisInfo InitShardFailed { get; } = Consequence("DIAG804", "A shard cannot get its first primary", "reference/controllers.md, section 12");

    internal static DiagnosisInfo DrainLeftBehind { get; } = Risk("DIAG805", "A tablet is kept drained by an annotation", "reference/controllers.md, section 4");

    internal static DiagnosisInfo DrainBlocked { get; } = Consequence("DIAG806", "A drain cannot go on", "reference/controllers.md, section 12");

    internal static DiagnosisInfo RolloutBlocked { get; } = Consequence("DIAG807", "A roll-out is blocked", "reference/controllers.md, section 12");

    internal static DiagnosisInfo ChangesWait { get; } = Risk("DIAG808", "Changes wait for somebody to release them", "reference/validation-facts.md, V-1212");

    internal static DiagnosisInfo TurndownBlocked { get; } = Risk("DIAG809", "Something removed from the spec is still there", "reference/validation-facts.md, section 13");

    internal static DiagnosisInfo TopologyWriteFailed { get; } = Consequence("DIAG810", "The operator cannot bring the topology up to date", "reference/controllers.md, section 12");

    internal static DiagnosisInfo WaitsForBackup { get; } = Symptom("DIAG901", "Tablets wait for a backup to restore", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo WaitsForPrimary { get; } = Symptom("DIAG902", "Tablets wait for a primary", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo NoPrimary { get; } = Symptom("DIAG903", "A shard has no primary", "reference/controllers.md, section 7");

    internal static DiagnosisInfo TabletNotReady { get; } = Symptom("DIAG904", "vttablet is not ready", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo MysqldNotReady { get; } = Symptom("DIAG905", "mysqld is not ready", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo GatewayNotReady { get; } = Symptom("DIAG906", "vtgate is not ready", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo PodNotReady { get; } = Symptom("DIAG907", "A Pod is not ready", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo PodPending { get; } = Symptom("DIAG908", "A Pod has not started", "reference/validation-facts.md, section 15");

    internal static DiagnosisInfo TabletsMissing { get; } = Symptom("DIAG909", "Tablets that the spec asks for do not exist", "reference/controllers.md, section 7");

    internal static DiagnosisInfo NothingHappens { get; } = Symptom("DIAG910", "Nobody acts on the cluster", "reference/validation-facts.md, section 15");

    internal static int Order(DiagnosisInfo info) => Entries.IndexOf(info);

    private static DiagnosisInfo Cause(string code, string title, string source) => Add(new(code, DiagnosisSeverity.Error, title, DiagnosisRole.Cause, source));

    private static DiagnosisInfo Consequence(string code, string title, string source) => Add(new(code, DiagnosisSeverity.Error, title, DiagnosisRole.Consequence, source));

    private static DiagnosisInfo Weakness(string code, string title, string source) => Add(new(code, DiagnosisSeverity.Warning, title, DiagnosisRole.Consequence, source));

    private static DiagnosisInfo Risk(string code, string title, string source) => Add(new(code, DiagnosisSeverity.Warning, title, DiagnosisRole.Cause, source));

    private static DiagnosisInfo Symptom(string code, string title, string source) => Add(new(code, DiagnosisSeverity.Error, title, DiagnosisRole.Symptom, source));

    private static DiagnosisInfo Add(DiagnosisInfo info)
    {
        Entries.Add(info);
        return info;
    }
}
