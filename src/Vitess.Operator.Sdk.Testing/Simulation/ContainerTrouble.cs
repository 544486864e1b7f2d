namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>What is wrong with the program in a container that runs: it writes of it, and answers its readiness probe or not.</summary>
/// <param name="Log">Lines that the program writes when the trouble begins, in the words of MySQL, Vitess or etcd; a kind of trouble is known by them.</param>
/// <remarks>A line that begins with <c>[</c> gets the time before it as MySQL writes it, one that begins with <c>I</c>, <c>W</c>, <c>E</c> or <c>F</c> and a space gets it as Vitess writes it.</remarks>
public sealed record ContainerTrouble(params IReadOnlyList<string> Log)
{
    /// <summary>Whether the readiness probe is answered all the same, as by a primary whose writes wait. Default: false.</summary>
    public bool IsReady { get; init; }

    /// <summary>How the container ends because of it, after <see cref="ContainerFault.After"/>; null when it runs on. Default: null.</summary>
    /// <remarks>It is started again as its Pod wants it, and ends again while the trouble lasts.</remarks>
    public ContainerFault? End { get; init; }
}
