namespace Vitess.Operator.Cli.Input;

/// <summary>The content of one input file, or of standard input.</summary>
/// <param name="Source">The name shown in errors: a path as it was given, or <c>stdin</c>.</param>
/// <param name="Content">The bytes.</param>
internal sealed record InputDocument(string Source, ReadOnlyMemory<byte> Content);
