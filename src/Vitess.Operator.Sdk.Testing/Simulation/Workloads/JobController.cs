using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Runs each Job's Pod to its end, and again when it fails, as often as the Job allows. One Pod at a time, one completion.</summary>
internal sealed class JobController : WorldController
{
    public JobController(World world)
        : base(world)
    {
        Follow<V1Job>();
        Follow<V1Pod>(pod => pod.Controller() is { Kind: "Job" } owner ? [new(pod.Metadata.NamespaceProperty, owner.Name)] : []);
    }

    public override async Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        if (World.Objects.Find<V1Job>(key) is not { } job || job.IsTerminating() || job.Spec.Suspend == true)
        {
            return;
        }

        List<V1Pod> pods = [.. World.PodsOf(job)];
        var failed = pods.Count(pod => pod.Status?.Phase == "Failed");
        var succeeded = pods.Count(pod => pod.Status?.Phase == "Succeeded");
        var active = pods.Count(pod => !pod.IsFinished() && !pod.IsTerminating());
        var over = succeeded > 0 || failed > (job.Spec.BackoffLimit ?? 6);
        if (!over && active == 0 && !IsOver(job))
        {
            active += await World.CreateAsync(Pod(job), cancellationToken).ConfigureAwait(false) ? 1 : 0;
        }

        await World.WriteStatusAsync(job, job.Status, Report(job, active, succeeded, failed, over), cancellationToken).ConfigureAwait(false);
    }

    private static bool IsOver(V1Job job) => job.Status?.Conditions?.Any(condition => condition.Status == "True") == true;

    private V1Pod Pod(V1Job job)
    {
        var pod = ChildPods.FromTemplate(World, job.Spec.Template, job);
        pod.Metadata.Labels = new Dictionary<string, string>(pod.Metadata.Labels ?? new Dictionary<string, string>())
        {
            ["batch.kubernetes.io/controller-uid"] = job.Metadata.Uid,
            ["batch.kubernetes.io/job-name"] = job.Metadata.Name,
            ["controller-uid"] = job.Metadata.Uid,
            ["job-name"] = job.Metadata.Name,
        };
        return pod;
    }

    private V1JobStatus Report(V1Job job, int active, int succeeded, int failed, bool over)
    {
        var status = new V1JobStatus
        {
            Active = active == 0 ? null : active,
            Succeeded = succeeded == 0 ? null : succeeded,
            Failed = failed == 0 ? null : failed,
            StartTime = job.Status?.StartTime ?? World.Now,
            Conditions = job.Status?.Conditions,
            CompletionTime = job.Status?.CompletionTime,
        };
        if (over && !IsOver(job))
        {
            status.Conditions = [.. status.Conditions ?? [], End(succeeded > 0)];
            status.CompletionTime = succeeded > 0 ? World.Now : null;
        }

        return status;
    }

    private V1JobCondition End(bool well) => new()
    {
        Type = well ? "Complete" : "Failed",
        Status = "True",
        Reason = well ? "CompletionsReached" : "BackoffLimitExceeded",
        Message = well ? "Reached expected number of succeeded pods" : "Job has reached the specified backoff limit",
        LastProbeTime = World.Now,
        LastTransitionTime = World.Now,
    };
}
