using Grpc.Core;
using Vitess.Operator.Sdk.Topology.Protos.VtctlData;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <content>Calls on backups.</content>
public sealed partial class VtctldClient
{
    private static readonly Method<BackupRequest, BackupResponse> BackupMethod = RpcMethods.ServerStream<BackupRequest, BackupResponse>(Service, "Backup");
    private static readonly Method<BackupShardRequest, BackupResponse> BackupShardMethod = RpcMethods.ServerStream<BackupShardRequest, BackupResponse>(Service, "BackupShard");
    private static readonly Method<RestoreFromBackupRequest, RestoreFromBackupResponse> RestoreFromBackupMethod = RpcMethods.ServerStream<RestoreFromBackupRequest, RestoreFromBackupResponse>(Service, "RestoreFromBackup");
    private static readonly Method<GetBackupsRequest, GetBackupsResponse> GetBackupsMethod = RpcMethods.Unary<GetBackupsRequest, GetBackupsResponse>(Service, "GetBackups");
    private static readonly Method<RemoveBackupRequest, RemoveBackupResponse> RemoveBackupMethod = RpcMethods.Unary<RemoveBackupRequest, RemoveBackupResponse>(Service, "RemoveBackup");

    /// <summary>Backs a tablet up. One answer per line of its log, for as long as it takes.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed, before or amid the answers.</exception>
    public IAsyncEnumerable<BackupResponse> BackupAsync(BackupRequest request, CancellationToken cancellationToken = default) =>
        _calls.StreamAsync(BackupMethod, request, cancellationToken);

    /// <summary>Backs up the least lagging replica of a shard. One answer per line of its log, for as long as it takes.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed, before or amid the answers.</exception>
    public IAsyncEnumerable<BackupResponse> BackupShardAsync(BackupShardRequest request, CancellationToken cancellationToken = default) =>
        _calls.StreamAsync(BackupShardMethod, request, cancellationToken);

    /// <summary>Restores a tablet from a backup. One answer per line of its log, for as long as it takes.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed, before or amid the answers.</exception>
    public IAsyncEnumerable<RestoreFromBackupResponse> RestoreFromBackupAsync(RestoreFromBackupRequest request, CancellationToken cancellationToken = default) =>
        _calls.StreamAsync(RestoreFromBackupMethod, request, cancellationToken);

    /// <summary>Lists the backups of a shard, oldest first.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<GetBackupsResponse> GetBackupsAsync(GetBackupsRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(GetBackupsMethod, request, timeout, cancellationToken);

    /// <summary>Deletes a backup.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="timeout">Time limit; null takes that of the options.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="Commands.VitessCommandException">The call failed.</exception>
    public Task<RemoveBackupResponse> RemoveBackupAsync(RemoveBackupRequest request, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        CallAsync(RemoveBackupMethod, request, timeout, cancellationToken);
}
