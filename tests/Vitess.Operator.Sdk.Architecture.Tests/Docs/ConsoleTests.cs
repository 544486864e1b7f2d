namespace Vitess.Operator.Sdk.Architecture.Tests.Docs;

/// <summary>Tests that change the console and the current folder of the process, and so run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleTests
{
    /// <summary>Their name.</summary>
    public const string Name = "console of the process";
}
