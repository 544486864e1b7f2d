using System.Globalization;
using System.Text.RegularExpressions;
using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>What containers that are not ready say of the reason.</summary>
internal static class LogProbe
{
    private const int Longest = 300;
    private const int Context = 30;

    // What a program that works complained of longer ago than this is over.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    // Trouble that leaves the program that tells of it ready: mysqld waits for space or stops to replicate, vtorc sees what is wrong with others.
    private static readonly DiagnosisInfo[] OfWell = [DiagnosisCatalogue.DiskFull, DiagnosisCatalogue.SemiSyncStuck, DiagnosisCatalogue.ReplicationBroken, DiagnosisCatalogue.EtcdNoSpace, DiagnosisCatalogue.ClockSkew];

    private static readonly string[] Recovered = ["ready for connections", "connected to source", "connected to master", "connected to replication", "starting replication"];

    public static IEnumerable<Clue> Look(ClusterView view)
    {
        foreach (var pod in view.SickPods.Where(pod => !pod.IsOperator))
        {
            foreach (var container in pod.Containers.Where(container => !container.IsWell))
            {
                foreach (var (sign, match, line) in Signs(Program(pod, container), container))
                {
                    yield return ToClue(view, pod, container, sign, match, line);
                }
            }
        }

        foreach (var pod in view.Pods.Where(pod => !pod.IsOperator && !pod.IsDone))
        {
            foreach (var container in pod.Containers.Where(container => container is { IsWell: true, IsInit: false }))
            {
                if (Newest(Program(pod, container), Present(view, container), OfWell.Contains) is var (sign, match, line))
                {
                    yield return ToClue(view, pod, container, sign, match, line);
                }
            }
        }
    }

    private static string Program(PodView pod, ContainerView container) => SpecPaths.Program(pod, container) is { Length: > 0 } program ? program : container.Name;

    // Lines without a time count as long as nothing after them says that it is over.
    private static IEnumerable<string> Present(ClusterView view, ContainerView container) => container.PresentLines.Reverse()
        .TakeWhile(line => !Recovered.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)) && !(view.Snapshot.Now is { } now && LogTime.Of(line, now) < now - Fresh)).Reverse();

    // Who waits for something says so again and again, between lines that tell why.
    private static IEnumerable<(LogSign Sign, Match Match, string Line)> Signs(string program, ContainerView container)
    {
        if (Newest(program, container.Lines, _ => true) is not { } newest)
        {
            yield break;
        }

        yield return newest;
        var isOfTopology = IsOfTopology(newest.Sign.Info);
        if (newest.Sign.Info.Role != DiagnosisRole.Cause && Newest(program, container.PresentLines.TakeLast(Context), info => info.Role == DiagnosisRole.Cause && IsOfTopology(info) == isOfTopology) is { } cause)
        {
            yield return cause;
        }
    }

    // The newest line counts: what a program complained of at its start may be over.
    private static (LogSign Sign, Match Match, string Line)? Newest(string program, IEnumerable<string> lines, Func<DiagnosisInfo, bool> which)
    {
        foreach (var line in lines.Reverse())
        {
            foreach (var sign in LogSigns.All.Where(sign => which(sign.Info) && (sign.Programs.Length == 0 || sign.Programs.Contains(program))))
            {
                if (sign.Text.Match(line) is { Success: true } match)
                {
                    return (sign, match, line);
                }
            }
        }

        return null;
    }

    private static Clue ToClue(ClusterView view, PodView pod, ContainerView container, LogSign sign, Match match, string line) =>
        Clue.Of(sign.Info, pod, sign.Cause.Replace("{1}", match.Groups[1].Value.Trim().TrimEnd('.'), StringComparison.Ordinal), sign.Fix) with
        {
            Path = PathOf(view, pod, container, sign, match),
            Evidence = [string.Create(CultureInfo.InvariantCulture, $"{pod.Reference}: log of {container.Name}: {(line.Length > Longest ? line[..Longest] + "…" : line)}")],
            Place = IsOfTopology(sign.Info) ? new(VitessComponents.Etcd, sign.Info == DiagnosisCatalogue.CellInfoMissing ? pod.Cell : string.Empty) { Scope = pod.Scope } : Place.Of(pod),
        };

    private static bool IsOfTopology(DiagnosisInfo info) => info == DiagnosisCatalogue.CellInfoMissing || info == DiagnosisCatalogue.TopologyUnreachable || info == DiagnosisCatalogue.TopologyAccessDenied || info == DiagnosisCatalogue.EtcdNoSpace;

    private static string PathOf(ClusterView view, PodView pod, ContainerView container, LogSign sign, Match match)
    {
        if (sign.Info == DiagnosisCatalogue.CellInfoMissing)
        {
            return view.Paths.CellOf(pod.Cluster, pod.Cell);
        }

        if (IsOfTopology(sign.Info))
        {
            return "spec.globalLockserver";
        }

        if (sign.Info == DiagnosisCatalogue.UnknownFlag)
        {
            return FlagPath(view, pod, container, match.Groups[1].Value.TrimStart('-'));
        }

        if (sign.Field == "databaseInitScriptSecret")
        {
            var pool = view.Paths.Of(pod);
            return pool.LastIndexOf(".tabletPools", StringComparison.Ordinal) is > 0 and var at ? $"{pool[..at]}.{sign.Field}" : pool;
        }

        if (sign.Info == DiagnosisCatalogue.BackupAccessDenied || sign.Info == DiagnosisCatalogue.BackupStorageMissing)
        {
            return "spec.backup.locations[0]";
        }

        return sign.Info == DiagnosisCatalogue.MysqldDowngrade ? view.Paths.ImageOf(pod, container) : sign.Field.Length == 0 ? view.Paths.Of(pod) : view.Paths.Of(pod, sign.Field);
    }

    // A flag that the user wrote is the user's to take away; another one is the image's fault.
    private static string FlagPath(ClusterView view, PodView pod, ContainerView container, string flag)
    {
        var spec = view.Paths.SpecOf(pod.Cluster);
        if (spec.Map("extraVitessFlags").Any(entry => Same(entry.Key, flag)))
        {
            return "spec.extraVitessFlags." + spec.Map("extraVitessFlags").First(entry => Same(entry.Key, flag)).Key;
        }

        var own = view.Paths.Of(pod, pod.Component == VitessComponents.VtTablet ? container.Name == "mysqld-exporter" ? "mysqldExporter.extraFlags" : "vttablet.extraFlags" : "extraFlags");
        return own.Length > 0 && JsonPathLook.At(spec, own) is { } flags && flags.Map().Any(entry => Same(entry.Key, flag)) ? $"{own}.{flags.Map().First(entry => Same(entry.Key, flag)).Key}" : view.Paths.ImageOf(pod, container);
    }

    private static bool Same(string left, string right) => left.TrimStart('-').Replace('_', '-') == right.Replace('_', '-');
}
