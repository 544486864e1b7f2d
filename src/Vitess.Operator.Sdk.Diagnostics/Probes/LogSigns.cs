using System.Text.RegularExpressions;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>What MySQL, Vitess and etcd write when something is wrong.</summary>
internal static class LogSigns
{
    private const string Mysqld = "mysqld";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly string[] Mysqlds = [Mysqld, VitessComponents.VtBackup];
    private static readonly string[] Backups = [VitessComponents.VtBackup, "backup", "vitess-operator", "vtctldclient", "vbs-subcontroller"];
    private static readonly string[] Tablets = [VitessComponents.VtTablet, VitessComponents.VtBackup];
    private static readonly string[] Any = [];

    /// <summary>All of them; of two that fit one line the earlier counts.</summary>
    public static IReadOnlyList<LogSign> All { get; } =
    [
        // mysqld
        new(DiagnosisCatalogue.MysqldUnknownVariable, Mysqlds, new(@"unknown variable '([^']+)'", Options), "mysqld does not know the variable {1}, and does not start.", "Remove the variable from mysqld.configOverrides, or use an image that knows it.", "mysqld.configOverrides"),
        new(DiagnosisCatalogue.DiskFull, Any, new(@"(no space left on device|disk is full|errno: 28\b|failed with error 28\b|error number 28\b|\(OS errno 28\b[^)]*\))", Options), "The disk is full: {1}.", "Raise dataVolumeClaimTemplate.resources.requests.storage, and purge what need not be kept.", "dataVolumeClaimTemplate.resources.requests.storage"),
        new(DiagnosisCatalogue.MysqldDowngrade, Mysqlds, new(@"((?:invalid mysql server|unsupported) (?:downgrade|upgrade)[^.]*|cannot (?:boot|downgrade) [^.]*|downgrade is not (?:allowed|supported)[^.]*|upgrade is not supported after a crash[^.]*)", Options), "The data was written by another version of MySQL than the image's: {1}.", "Go back to the image that wrote the data; upgrade one release series at a time, and restore a backup to go back.", "mysqld"),
        new(DiagnosisCatalogue.DataCorrupt, Mysqlds, new(@"(database page corruption[^.]*|(?:tablespace|page) .*corrupt[^.]*|innodb: .*corrupted?[^.]*)", Options), "The data of mysqld is damaged: {1}.", "Delete the Pod and its claim, so that the tablet is restored from a backup; keep the volume if it is the only copy.", "dataVolumeClaimTemplate"),
        new(DiagnosisCatalogue.InitScriptFailed, [.. Mysqlds, VitessComponents.VtTablet], new(@"(ERROR \d+ \([0-9A-Z]{5}\) at line \d+.*|failed to (?:execute|run|read) (?:the )?init_db_sql_file.*|can't (?:read|open) init[_ ]db.*)", Options), "The script that initialises the database fails: {1}.", "Correct the SQL in the Secret that databaseInitScriptSecret names; Vitess' own init_db.sql of the same release works.", "databaseInitScriptSecret"),
        new(DiagnosisCatalogue.DataNotWritable, [Mysqld, VitessComponents.VtTablet, VitessComponents.VtBackup, VitessComponents.Etcd], new(@"(permission denied.*|errno: 13\b.*|can't create/write to file.*|operation not permitted.*)", Options), "A file or folder belongs to another user: {1}.", "Use an image whose mysql user is 999, or change the owner of the volume to what the operator's Pods run as."),

        // Any Vitess program
        new(DiagnosisCatalogue.UnknownFlag, Any, new(@"(?:unknown (?:shorthand )?flag:? |flag provided but not defined: ?)(?:'[^']*' in )?(-?-?[\w-]+)", Options), "The program does not know the flag {1}: the image is of another release than the flag.", "Remove the flag from extraFlags, write it as this release spells it, or use an image that has it.", "extraFlags"),
        new(DiagnosisCatalogue.CellInfoMissing, Any, new(@"(node doesn't exist: \S*/CellInfo|node doesn't exist: \S*cells/\S+|failed to get cell info[^:]*|CellInfo .*(?:not found|doesn't exist))", Options), "The cell was never registered in the topology, or its record is gone: {1}.",
            "Let the operator register it (topologyReconciliation.registerCells must not be false), or run vtctldclient AddCellInfo."),
        new(DiagnosisCatalogue.TopologyAccessDenied, Any, new(@"(etcdserver: (?:authentication failed|permission denied|user name is empty)[^.]*|x509: .*|tls: (?:bad certificate|failed to verify).*|certificate signed by unknown authority)", Options), "The server refuses the login or the certificate: {1}.", "Correct the user, the password or the certificate authority for the lock server."),
        new(DiagnosisCatalogue.EtcdNoSpace, Any, new(@"(mvcc: database space exceeded|etcdserver: .*no space|alarm:NOSPACE|NOSPACE)", Options), "The database of etcd has reached its quota: {1}.", "Compact and defragment etcd, then etcdctl alarm disarm; raise quota-backend-bytes in extraFlags."),
        new(DiagnosisCatalogue.TopologyUnreachable, Any, new(@"(dial tcp[^\n]*:(?:2379|2380)\b[^\n]*|(?:lookup [^\s:]*etcd[^\s:]*|no such host)[^\n]*|etcdserver: (?:no leader|request timed out|leader changed)[^\n]*|(?:failed to connect to|cannot (?:open|connect to)|unable to open) (?:the )?topo[^\n]*|topo[^\n]*(?:context deadline exceeded|connection refused|unavailable)[^\n]*|context deadline exceeded[^\n]*topo[^\n]*)", Options),
            "The lock server does not answer: {1}.", "See that etcd has its quorum and its Service, and that spec.globalLockserver names the right address."),

        // vttablet
        new(DiagnosisCatalogue.AccountsMissing, Tablets, new(@"(Access denied for user '?vt_\w+'?[^\n]*)", Options), "mysqld does not let vttablet in: {1}.", "Use an init script that makes the accounts of Vitess (vt_dba, vt_app, vt_repl and so on) in databaseInitScriptSecret; data that is there already needs them by hand.", "databaseInitScriptSecret"),
        new(DiagnosisCatalogue.SemiSyncStuck, [VitessComponents.VtTablet, Mysqld, VitessComponents.VtOrc], new(@"((?:waiting for|timeout waiting for) semi-?sync ack[^\n]*|semi-?sync(?:hronous)?[^\n]*(?:blocked|stuck|timed? ?out)[^\n]*|PrimarySemiSyncBlocked[^\n]*)", Options), "A commit on the primary waits for a replica that acknowledges it: {1}.", "Bring replicas back, or add some: semi_sync needs a primary and a replica that acknowledges at all times."),
        new(DiagnosisCatalogue.ReplicationBroken, [VitessComponents.VtTablet, Mysqld], new(@"(got fatal error \d+ from (?:source|master) when reading data from binary log[^\n]*|(?:replica|slave) sql[^\n]*error[^\n]*|Error_code: (?:1062|1032|1236)[^\n]*|errant gtid[^\n]*|purged (?:required )?binary logs[^\n]*)", Options), "The replica cannot apply what its primary sends: {1}.", "Delete the Pod and its claim, so that the tablet is restored from a backup."),
        new(DiagnosisCatalogue.WaitsForBackup, Tablets, new(@"(no backup to restore[^\n]*|no (?:complete )?backups? found[^\n]*|waiting for (?:a |the )?(?:initial )?backup[^\n]*|wait(?:ing)? (?:\S+ )?(?:for|until) (?:a |the )?(?:first )?backup[^\n]*appear[^\n]*|there is no backup[^\n]*)", Options), "vttablet waits for a backup that it can restore: {1}.", "See why the initial backup (the Pod vtbackup-init) is not done."),
        new(DiagnosisCatalogue.WaitsForPrimary, [VitessComponents.VtTablet, VitessComponents.VtGate, VitessComponents.VtBackup], new(@"(no (?:healthy )?(?:primary|master)[^\n]*|primary (?:tablet )?(?:is not|isn't|not) (?:known|set|available|serving|elected)[^\n]*|shard [^\n]* has no (?:primary|master)[^\n]*|waiting for (?:a |the )?primary[^\n]*)", Options), "It waits for the shard to have a primary: {1}.", "See why the shard has none: the operator elects one when its tablets run."),

        // vtgate
        new(DiagnosisCatalogue.AuthFileInvalid, [VitessComponents.VtGate], new(@"(failed to (?:load|read|parse|open) (?:mysql_auth_server_static_file|mysql-auth-server-static-file)[^\n]*|(?:error parsing|failed to parse) auth[^\n]*|(?:invalid character|unexpected end of JSON input|cannot unmarshal)[^\n]*|no auth server[^\n]*|no users? (?:found|configured)[^\n]*)", Options), "The users of vtgate cannot be read: {1}.", "Correct the JSON in the Secret that gateway.authentication.static.secret names.", "authentication.static.secret"),
        new(DiagnosisCatalogue.TlsFileInvalid, [VitessComponents.VtGate], new(@"((?:failed to (?:load|read)|tls:)[^\n]*(?:key pair|certificate|PEM)[^\n]*|tls: failed to find any PEM data[^\n]*|private key does not match public key)", Options), "The certificate or key of vtgate cannot be used: {1}.", "Correct the Secrets that gateway.secureTransport names.", "secureTransport.tls"),

        // Backups
        new(DiagnosisCatalogue.BackupAccessDenied, Backups, new(@"(AccessDenied[^\n]*|InvalidAccessKeyId[^\n]*|SignatureDoesNotMatch[^\n]*|NoCredentialProviders[^\n]*|could not find default credentials[^\n]*|status code: 403[^\n]*|googleapi: Error 40[13][^\n]*|AuthorizationFailure[^\n]*|AuthenticationFailed[^\n]*|no EC2 IMDS role found[^\n]*)", Options), "The backup storage refuses the credentials: {1}.", "Correct the Secret or the role that the backup location names."),
        new(DiagnosisCatalogue.BackupStorageMissing, Backups, new(@"(NoSuchBucket[^\n]*|bucket (?:does not|doesn't) exist[^\n]*|ContainerNotFound[^\n]*|The specified (?:bucket|container) does not exist[^\n]*|googleapi: Error 404[^\n]*)", Options), "The bucket or container of the backups does not exist: {1}.", "Create it, or correct its name in spec.backup.locations."),

        // etcd
        new(DiagnosisCatalogue.ClockSkew, [VitessComponents.Etcd], new(@"(clock difference against peer[^\n]*|prober found high clock drift[^\n]*)", Options), "The clocks of two nodes differ: {1}.", "Let the nodes keep time with one server (chrony, systemd-timesyncd)."),
        new(DiagnosisCatalogue.EtcdMemberMisfit, [VitessComponents.Etcd], new(@"(member \S+ has already been bootstrapped|request (?:sent was ignored|cluster ID mismatch)[^\n]*|cluster ID mismatch[^\n]*|the member has been permanently removed[^\n]*|failed to find member[^\n]*|snap: [^\n]*|wal: [^\n]*crc mismatch[^\n]*)", Options), "The member of etcd does not fit its cluster: {1}.", "Remove the member with etcdctl, delete its Pod and claim, and let it be made anew; one member at a time."),
    ];
}
