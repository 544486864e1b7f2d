using Vitess.Operator.Cli.Input;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Cli.Validation;

/// <summary>The objects of all inputs, as far as they could be read.</summary>
/// <param name="Documents">The objects.</param>
/// <param name="Faults">What could not be read, as findings.</param>
internal sealed record ValidateInput(IReadOnlyList<VitessDocument> Documents, IReadOnlyList<Finding> Faults)
{
    /// <summary>Reads leniently: an object with unknown fields is checked like any other.</summary>
    /// <exception cref="CliException">An input cannot be read.</exception>
    public static ValidateInput Read(CliConsole console, IEnumerable<string> names)
    {
        List<VitessDocument> documents = [];
        List<Finding> faults = [];
        foreach (var input in new InputFiles(console).Read(names))
        {
            try
            {
                documents.AddRange(VitessDocuments.Read(input.Content.Span, DocumentOptions.Lenient with { Source = input.Source }));
            }
            catch (DocumentException failure)
            {
                faults.AddRange(ClusterValidation.Findings(All(input) ?? failure));
            }
        }

        return new(documents, faults);
    }

    // Strict reading tells of unknown fields too, beside what keeps the text from being read.
    private static DocumentException? All(InputDocument input)
    {
        try
        {
            VitessDocuments.Read(input.Content.Span, DocumentOptions.Strict with { Source = input.Source, KeepOtherKinds = true });
            return null;
        }
        catch (DocumentException failure)
        {
            return failure;
        }
    }
}
