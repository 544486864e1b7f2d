namespace Vitess.Operator.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>It worked.</summary>
    public const int Ok = 0;

    /// <summary>The input was read but is wrong, or the work it asked for failed.</summary>
    public const int Failed = 1;

    /// <summary>Nothing could be tried: wrong arguments, or an input that cannot be read.</summary>
    public const int Usage = 2;
}
