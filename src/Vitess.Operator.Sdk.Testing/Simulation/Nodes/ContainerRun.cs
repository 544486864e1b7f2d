using System.Globalization;
using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>One container of a running Pod: a state machine that moves when its time has come.</summary>
internal sealed class ContainerRun(World world, PodEnvironment environment, V1Container container, bool isInit, Action<string, string> complain)
{
    private static readonly TimeSpan PullRetry = TimeSpan.FromSeconds(20);
    private ContainerFault? _end;
    private DateTimeOffset? _readyFrom;
    private ContainerTrouble? _trouble;

    public V1Container Container => container;

    public ContainerStep Step { get; private set; } = ContainerStep.Waiting;

    /// <summary>When the next step is due; null when only a change elsewhere moves it on.</summary>
    public DateTimeOffset? Due { get; private set; }

    public DateTime? StartedAt { get; private set; }

    public bool Ready { get; private set; }

    public int Restarts { get; private set; }

    /// <summary>How it ended last, also while it runs again.</summary>
    public V1ContainerStateTerminated? LastEnd { get; private set; }

    /// <summary>What the registry answered when it was asked for the image last; null when it only failed.</summary>
    public string? PullError { get; private set; }

    public bool Succeeded => Step == ContainerStep.Terminated && LastEnd?.ExitCode == 0;

    public bool Failed => Step == ContainerStep.Terminated && LastEnd?.ExitCode != 0;

    /// <summary>Begins: pulls the image.</summary>
    public void Begin(V1Pod pod)
    {
        if (environment.Pull(pod, container) is { } duration)
        {
            Move(ContainerStep.Pulling, duration);
        }
        else
        {
            PullError = world.Options.Faults.ImagePullError(pod, container);
            if (PullError is not null)
            {
                complain("Failed", $"Failed to pull image \"{container.Image}\": {PullError}");
            }

            Move(ContainerStep.PullFailed, PullRetry);
        }
    }

    /// <summary>Takes every step that is due, and asks the readiness probe.</summary>
    public void Advance(V1Pod pod)
    {
        while (Due is { } due && due <= world.Time.GetUtcNow())
        {
            TakeStep(pod);
        }

        Probe(pod);
    }

    /// <summary>Ends it because the Pod is deleted.</summary>
    public void Stop()
    {
        if (Step == ContainerStep.Running)
        {
            End(0, "Completed");
        }

        (Step, Due, Ready) = (ContainerStep.Terminated, null, false);
    }

    private void TakeStep(V1Pod pod)
    {
        switch (Step)
        {
            case ContainerStep.PullFailed:
                Begin(pod);
                break;
            case ContainerStep.Pulling:
                Move(ContainerStep.Creating, world.Around(world.Options.Timings.ContainerStart));
                break;
            case ContainerStep.Creating or ContainerStep.BackingOff:
                Start(pod);
                break;
            case ContainerStep.Running when _end is { } end:
                End(end.ExitCode, end.Reason, end.Message);
                WriteAll(pod, end.Log);
                world.Logs.Write(pod.Key(), container.Name, string.Create(CultureInfo.InvariantCulture, $"Ended with exit code {end.ExitCode}: {end.Reason}"));
                Restart(pod, end);
                break;
            default:
                Due = null;
                break;
        }
    }

    private void Start(V1Pod pod)
    {
        (Step, StartedAt, Ready, _trouble) = (ContainerStep.Running, world.Now, false, null);
        world.Logs.Begin(pod.Key(), container.Name);
        world.Logs.Write(pod.Key(), container.Name, $"Started {container.Image}: {string.Join(' ', [.. container.Command ?? [], .. container.Args ?? []])}");
        _end = isInit ? world.Options.Faults.ContainerFails(pod, container) ?? InitWork() : environment.EndOf(pod, container);
        _readyFrom = world.Time.GetUtcNow() + TimeSpan.FromSeconds(container.ReadinessProbe is { } probe ? (probe.InitialDelaySeconds ?? 0) + 1 : 0);
        Due = _end is { } end ? world.Time.GetUtcNow() + end.After : null;
    }

    private ContainerFault InitWork() => new(world.Around(world.Options.Timings.InitContainer), 0, "Completed");

    private void Restart(V1Pod pod, ContainerFault end)
    {
        var restarts = isInit ? end.ExitCode != 0 && pod.Spec.RestartPolicy != "Never" : Restarts(pod.Spec.RestartPolicy, end.ExitCode);
        if (!restarts)
        {
            (Step, Due) = (ContainerStep.Terminated, null);
            return;
        }

        // The first restart is immediate; each further one waits twice as long as the one before.
        var wait = this.Restarts == 0 ? TimeSpan.FromSeconds(1) : world.Options.Timings.RestartBackoff * Math.Pow(2, Math.Min(this.Restarts - 1, 10));
        this.Restarts++;
        complain("BackOff", $"Back-off restarting failed container {container.Name} in pod {pod.Metadata.Name}_{pod.Metadata.NamespaceProperty}({pod.Metadata.Uid})");
        Move(ContainerStep.BackingOff, wait < world.Options.Timings.MaximumRestartBackoff ? wait : world.Options.Timings.MaximumRestartBackoff);

        static bool Restarts(string? policy, int exitCode) => policy is null or "Always" || (policy == "OnFailure" && exitCode != 0);
    }

    private void WriteAll(V1Pod pod, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            world.Logs.Write(pod.Key(), container.Name, LogLine.Stamped(world.Time.GetUtcNow(), line));
        }
    }

    private void End(int exitCode, string reason, string? message = null)
    {
        Ready = false;
        LastEnd = new V1ContainerStateTerminated { ExitCode = exitCode, Reason = reason, Message = message, StartedAt = StartedAt, FinishedAt = world.Now };
    }

    private void Probe(V1Pod pod)
    {
        if (Step != ContainerStep.Running || isInit)
        {
            return;
        }

        var now = world.Time.GetUtcNow();
        Suffer(pod, environment.TroubleOf(pod, container));
        Ready = _readyFrom <= now && _trouble is not { IsReady: false } && environment.IsReady(pod, container);
    }

    private void Suffer(V1Pod pod, ContainerTrouble? trouble)
    {
        if (ReferenceEquals(trouble, _trouble) || trouble == _trouble)
        {
            return;
        }

        _trouble = trouble;
        WriteAll(pod, trouble?.Log ?? []);
        if (trouble?.End is { } end)
        {
            (_end, Due) = (end, world.Time.GetUtcNow() + end.After);
        }
    }

    /// <summary>When the readiness probe is worth asking again: at its first time, then at its period while it fails.</summary>
    public DateTimeOffset? NextProbe
    {
        get
        {
            if (Step != ContainerStep.Running || Ready || isInit)
            {
                return null;
            }

            var now = world.Time.GetUtcNow();
            return _readyFrom > now ? _readyFrom : now + TimeSpan.FromSeconds(container.ReadinessProbe?.PeriodSeconds ?? 10);
        }
    }

    private void Move(ContainerStep step, TimeSpan duration) => (Step, Due) = (step, world.Time.GetUtcNow() + duration);
}
