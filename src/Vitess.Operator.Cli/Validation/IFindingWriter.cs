using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Cli.Validation;

/// <summary>Prints findings in one format.</summary>
internal interface IFindingWriter
{
    void Write(IReadOnlyList<Finding> findings, TextWriter writer);
}
