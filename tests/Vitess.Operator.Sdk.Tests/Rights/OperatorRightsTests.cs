using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Manifests;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Tests.Rights;

/// <summary>
/// The rights that <see cref="OperatorInstall"/> gives are those that the operator needs: the API server enforces them, nothing is refused, and
/// each is used. A right taken from a role is missed here, and one added to it is not used.
/// </summary>
public sealed class OperatorRightsTests
{
    private const string Agent = "operator-under-test";
    private const string Watched = "default";

    private static readonly OperatorInstall Install = OperatorInstall.Create("registry.example/operator:1", Guarded.OperatorNamespace).Watching(Watched);

    [Fact]
    public async Task Role_GrantsWhatTheOperatorUses_AndNothingElse()
    {
        List<RecordedRequest> asked =
        [
            .. await RunAsync(Install, guarded => guarded.ApplyAsync("golden", "01-seed-example", "input.yaml")),
            .. await RunAsync(Install, ExtrasAsync),
            .. await RunAsync(Install, ChangesAsync),
            .. await RunAsync(Install, BackupsAsync),
            .. await LeadAsync(Install),
        ];

        ShouldBeExact(asked, Right.GrantedTo(Guarded.OperatorNamespace, OperatorInstall.Name, Install.Objects()));
    }

    [Fact]
    public async Task RoleOfThePodsThatListBackups_GrantsWhatTheyUse_AndNothingElse()
    {
        var asked = new List<RecordedRequest>();
        await RunAsync(Install, async guarded =>
        {
            var shelf = new Shelf();
            await guarded.ApplyAsync("golden", "07-backup-s3-schedule", "input.yaml");
            var storage = (await guarded.Kubernetes.Client.ListAllAsync<V2VitessBackupStorage>(Watched, null, TestContext.Current.CancellationToken)).Items.Single();
            await guarded.AddOperatorAsync(
                Watched,
                new() { Namespaces = [Watched], BackupStorage = new(Watched, storage.Metadata.Name) },
                "lister",
                options => options with { BackupInventory = options.BackupInventory! with { Inventory = shelf } });
            await ShelveAsync(guarded, shelf);
            asked.AddRange(guarded.Asked("lister"));
        });

        ShouldBeExact(asked, Right.GrantedTo(Watched, OperatorInstall.Name, Install.Objects()));
    }

    [Fact]
    public async Task ClusterRole_IsTheRole_ForAllNamespaces()
    {
        var everywhere = Install.WatchingAllNamespaces();
        everywhere.Objects().OfType<V1ClusterRole>().Single().Rules.Select(rule => KubernetesJson.Serialize(rule))
            .ShouldBe(Install.Objects().OfType<V1Role>().Single(role => role.Metadata.Name == OperatorInstall.Name).Rules.Select(rule => KubernetesJson.Serialize(rule)));

        var asked = await RunAsync(everywhere, guarded => guarded.ApplyAsync("golden", "07-backup-s3-schedule", "input.yaml"));

        Refused(asked).ShouldBeEmpty();
        asked.Count(request => request.IsWrite).ShouldBeGreaterThan(10);
        asked.ShouldContain(request => request.Verb == "watch" && request.Resource == "secrets" && request.Namespace.Length == 0);
    }

    [Fact]
    public async Task OwnNamespace_NeedsNothingBeside()
    {
        var own = OperatorInstall.Create("registry.example/operator:1", Guarded.OperatorNamespace);

        var asked = await RunAsync(own, async guarded =>
        {
            var text = await File.ReadAllTextAsync(TestSupport.SharedFiles.PathOf("golden", "07-backup-s3-schedule", "input.yaml"), TestContext.Current.CancellationToken);
            await guarded.Kubernetes.ApplyYamlAsync(text.Replace("namespace: default", "namespace: " + Guarded.OperatorNamespace, StringComparison.Ordinal));
            await guarded.WorkAsync();
        });

        Refused(asked).ShouldBeEmpty();
        asked.Count(request => request.IsWrite).ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task ARightThatIsTakenAway_IsMissed()
    {
        var objects = Install.Objects();
        var rule = objects.OfType<V1Role>().Single(role => role.Metadata.Name == OperatorInstall.Name).Rules.First(rule => rule.Resources.Contains("secrets"));
        rule.Verbs = [.. rule.Verbs.Where(verb => verb != "watch")];
        await using var guarded = await Guarded.StartAsync(objects);
        await guarded.AddOperatorAsync(Guarded.OperatorNamespace, new() { Namespaces = [Watched] }, Agent, options => options);
        await guarded.Kubernetes.RunAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        var asked = guarded.Asked(Agent);
        Refused(asked).ShouldContain($"{Watched}: watch secrets");
        Missing(asked, Right.GrantedTo(Guarded.OperatorNamespace, OperatorInstall.Name, objects)).ShouldContain($"{Watched}: watch secrets");
    }

    private static void ShouldBeExact(IReadOnlyList<RecordedRequest> asked, IEnumerable<Right> granted)
    {
        var all = granted.ToList();
        Refused(asked).ShouldBeEmpty();
        Missing(asked, all).ShouldBeEmpty();
        all.Except(asked.SelectMany(Right.NeededFor)).Select(right => right.ToString()).Order(StringComparer.Ordinal).ShouldBeEmpty("rights that are granted and never used");
        all.ShouldAllBe(right => Missing(asked, all.Except(new[] { right })).Contains(right.ToString()));
    }

    // What the server refused.
    private static IEnumerable<string> Refused(IEnumerable<RecordedRequest> asked) =>
        asked.Where(request => request.Code is 401 or 403).Select(request => Right.NeededFor(request).First().ToString()).Distinct().Order(StringComparer.Ordinal);

    // What the roles do not allow, which is more: a server that guards owners would refuse it.
    private static IEnumerable<string> Missing(IEnumerable<RecordedRequest> asked, IEnumerable<Right> granted) =>
        asked.SelectMany(Right.NeededFor).Distinct().Except(granted).Select(right => right.ToString()).Order(StringComparer.Ordinal);

    private static async Task<IReadOnlyList<RecordedRequest>> RunAsync(OperatorInstall install, Func<Guarded, Task> work)
    {
        await using var guarded = await Guarded.StartAsync(install.Objects());
        await guarded.AddOperatorAsync(install.Namespace, new() { Namespaces = install.Watched }, Agent, options => options);
        await work(guarded);
        return guarded.Asked(Agent);
    }

    private static async Task ExtrasAsync(Guarded guarded)
    {
        await guarded.ApplyAsync("golden", "09-external-topo-vtadmin-hpa", "input.yaml");
        await guarded.ChangeAsync(Changes.Extras);
        await guarded.ChangeAsync(Changes.NoExtras);
        await guarded.ChangeAsync(Changes.NoKeyspaces);
    }

    private static async Task ChangesAsync(Guarded guarded)
    {
        await guarded.ApplyAsync("golden", "flows", "c-external-drain", "input.yaml");
        await guarded.ChangeAsync(Changes.Larger);
        await guarded.ChangeAsync(Changes.NewImages);
        await guarded.DisownAsync<V1PodDisruptionBudget>();
        await guarded.ChangeAsync(Changes.MoreShards);
        await guarded.ChangeAsync(Changes.FewerShards);
        await guarded.ChangeAsync(Changes.NoKeyspaces);
        await guarded.ChangeAsync(Changes.OtherCell);
    }

    private static async Task BackupsAsync(Guarded guarded)
    {
        var shelf = new Shelf();
        await guarded.AddOperatorAsync(Guarded.OperatorNamespace, new() { Namespaces = [Watched] }, Agent, options => options with { BackupInventory = new(shelf) { IsOnlyTask = true } });
        await guarded.ApplyAsync("golden", "07-backup-s3-schedule", "input.yaml");
        await ShelveAsync(guarded, shelf);
        await guarded.ChangeAsync(Changes.EveryMinute);
        await guarded.EndJobsAsync();
        await guarded.EndJobsAsync();
        await guarded.DeleteJobsAsync();
        await guarded.ChangeAsync(Changes.NoBackups);
    }

    private static async Task ShelveAsync(Guarded guarded, Shelf shelf)
    {
        await guarded.WorkAsync();
        shelf.IsComplete = true;
        await guarded.WorkAsync();
        shelf.HasBackup = false;
        await guarded.WorkAsync();
        shelf.IsBroken = true;
        await guarded.WorkAsync();
    }

    // As a process does it that hosts the operator: it asks for the Lease, leads, and gives it back.
    private static async Task<IReadOnlyList<RecordedRequest>> LeadAsync(OperatorInstall install)
    {
        await using var guarded = await Guarded.StartAsync(install.Objects());
        await using var vitess = VitessOperator.Create(
            new() { LeaderElection = new() { Lease = $"{install.Namespace}/vitess-operator" } },
            new() { Client = await guarded.ClientAsync(install.Namespace, OperatorInstall.Name, Agent), Pod = new() { Namespaces = install.Watched } });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var running = vitess.RunAsync(stop.Token);
        await TestSupport.WaitUntil.HoldsAsync("it leads, or has ended", () => running.IsCompleted || (vitess.IsLeader && vitess.HasSynced), TimeSpan.FromMinutes(2));
        await stop.CancelAsync();
        (await running).ShouldBeTrue();
        return guarded.Asked(Agent);
    }
}
