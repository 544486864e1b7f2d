using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Informers;

public sealed class RecentTreesTests
{
    private static readonly ResourceKind Pods = ResourceKind.Of<V1Pod>();

    [Fact]
    public void TreesAreHeld_AsLongAsThereIsRoom()
    {
        var recent = new RecentTrees(Length("a") + Length("b"));
        var (first, second, third) = (Cached("a", recent), Cached("b", recent), Cached("c", recent));
        WeakReference[] trees = [TreeOf(first), TreeOf(second)];

        AreHeld(trees).ShouldBe([true, true]);
        trees = [.. trees, TreeOf(third)];

        AreHeld(trees).ShouldBe([false, true, true]);
        first.View().GetName().ShouldBe("a");
    }

    [Fact]
    public void WithoutRoom_NoTreeIsHeld()
    {
        var cached = Cached("a", new RecentTrees(1));

        AreHeld(TreeOf(cached)).ShouldBe([false]);
        cached.View().GetName().ShouldBe("a");
    }

    [Fact]
    public void TheTreeOfAnObjectThatIsGone_GoesWithIt()
    {
        var recent = new RecentTrees(1000);

        AreHeld(TreeOfNewObject(recent)).ShouldBe([false]);
        GC.KeepAlive(recent);
    }

    private static int Length(string name) => Cached(name, null).Size;

    private static CachedObject Cached(string name, RecentTrees? recent) => CachedObject.Of(
        Pods, new JsonObject { ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = "default" } }, new ObjectPacker(null), recent);

    /// <summary>A frame of its own, so that nothing else holds the tree.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference TreeOf(CachedObject cached) => new(cached.View());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference TreeOfNewObject(RecentTrees recent) => TreeOf(Cached("a", recent));

    private static bool[] AreHeld(params WeakReference[] trees)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return [.. trees.Select(tree => tree.IsAlive)];
    }
}
