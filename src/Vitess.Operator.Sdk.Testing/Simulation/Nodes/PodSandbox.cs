using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>One Pod on its node: mounts its volumes, runs its init containers one after the other, then its containers, and stops them in the end.</summary>
internal sealed class PodSandbox
{
    private static readonly TimeSpan MountRetry = TimeSpan.FromSeconds(2);
    private readonly World _world;
    private readonly PodEnvironment _environment;
    private readonly List<(string Reason, string Message)> _complaints = [];
    private DateTimeOffset _mountDue;
    private DateTimeOffset? _stopDue;

    public PodSandbox(World world, PodEnvironment environment, V1Pod pod, string address)
    {
        (_world, _environment) = (world, environment);
        Uid = pod.Metadata.Uid;
        Address = address;
        StartTime = world.Now;
        InitContainers = [.. (pod.Spec.InitContainers ?? []).Select(container => new ContainerRun(world, environment, container, isInit: true, Complain))];
        Containers = [.. pod.Spec.Containers.Select(container => new ContainerRun(world, environment, container, isInit: false, Complain))];
        _mountDue = world.Time.GetUtcNow() + world.Around(world.Options.Timings.Mounting);
    }

    public string Uid { get; }

    public string Address { get; }

    public DateTime StartTime { get; }

    public IReadOnlyList<ContainerRun> InitContainers { get; }

    public IReadOnlyList<ContainerRun> Containers { get; }

    /// <summary>Whether the volumes are mounted and the network is there.</summary>
    public bool IsMounted { get; private set; }

    public bool IsInitialized => InitContainers.All(run => run.Succeeded);

    /// <summary>Whether the Pod was deleted and nothing of it runs any more.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>What kubelet has to complain of since it was asked last.</summary>
    public IReadOnlyList<(string Reason, string Message)> TakeComplaints()
    {
        (string, string)[] taken = [.. _complaints];
        _complaints.Clear();
        return taken;
    }

    /// <summary>Takes every step that is due.</summary>
    /// <returns>When the next step is due, if time alone brings one.</returns>
    public DateTimeOffset? Advance(V1Pod pod)
    {
        if (pod.IsTerminating())
        {
            return Stop(pod);
        }

        if (!Mount(pod))
        {
            return _mountDue;
        }

        Begin(pod);
        foreach (var run in Runs)
        {
            run.Advance(pod);
        }

        // An init container that has ended lets the next one begin.
        Begin(pod);
        return Runs.Select(run => run.Due).Concat(Containers.Select(run => run.NextProbe)).Min();
    }

    private IEnumerable<ContainerRun> Runs => InitContainers.Concat(Containers);

    private bool Mount(V1Pod pod)
    {
        var now = _world.Time.GetUtcNow();
        if (IsMounted || now < _mountDue)
        {
            return IsMounted;
        }

        var error = _world.Options.Faults.MountError(pod);
        IsMounted = error is null && _environment.CanMount(pod);
        _mountDue = now + MountRetry;
        if (error is not null)
        {
            Complain(error.Contains("ttach", StringComparison.Ordinal) ? "FailedAttachVolume" : "FailedMount", error);
        }
        else if (!IsMounted)
        {
            MissingMounts.Of(_world, pod).ToList().ForEach(message => Complain("FailedMount", message));
        }

        return IsMounted;
    }

    private void Complain(string reason, string message) => _complaints.Add((reason, message));

    private void Begin(V1Pod pod)
    {
        var next = InitContainers.FirstOrDefault(run => !run.Succeeded);
        if (next is { Step: ContainerStep.Waiting })
        {
            next.Begin(pod);
        }

        if (next is null)
        {
            foreach (var run in Containers.Where(run => run.Step == ContainerStep.Waiting))
            {
                run.Begin(pod);
            }
        }
    }

    private DateTimeOffset? Stop(V1Pod pod)
    {
        if (_world.Options.Faults.StopHangs(pod))
        {
            return null;
        }

        _stopDue ??= _world.Time.GetUtcNow() + TimeToStop(pod);
        if (_world.Time.GetUtcNow() < _stopDue)
        {
            return _stopDue;
        }

        foreach (var run in Runs)
        {
            run.Stop();
        }

        IsStopped = true;
        return null;
    }

    private TimeSpan TimeToStop(V1Pod pod)
    {
        var grace = TimeSpan.FromSeconds(pod.Metadata.DeletionGracePeriodSeconds ?? 0);
        var wanted = Runs.Any(run => run.Step == ContainerStep.Running) ? _world.Around(_world.Options.Timings.Stopping) : TimeSpan.Zero;
        return wanted < grace ? wanted : grace;
    }
}
