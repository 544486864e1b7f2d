namespace Generators;

/// <summary>A generator as the command line sees it.</summary>
/// <param name="Usage">The arguments, as shown in the usage text.</param>
/// <param name="ArgumentCount">How many arguments it takes.</param>
/// <param name="Run">Does the work and returns one line that says what was written.</param>
internal sealed record GeneratorCommand(string Usage, int ArgumentCount, Func<string[], string> Run);
