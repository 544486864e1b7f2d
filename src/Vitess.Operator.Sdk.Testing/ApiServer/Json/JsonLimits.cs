namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>How deep documents may be nested.</summary>
internal static class JsonLimits
{
    /// <summary>The depth that Kubernetes allows.</summary>
    public const int Depth = 10_000;

    /// <summary>The depth that fits every thread's stack; deeper requests run on a thread of their own.</summary>
    public const int OrdinaryDepth = 200;

    [ThreadStatic]
    private static int _allowed;

    /// <summary>The depth that the current thread's stack allows.</summary>
    public static int Allowed => _allowed == 0 ? OrdinaryDepth : _allowed;

    public static void AllowOnThisThread(int depth) => _allowed = depth;
}
