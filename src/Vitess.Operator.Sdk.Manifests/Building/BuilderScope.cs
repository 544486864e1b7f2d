namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Where the part that a builder makes stands in the cluster, and the comments of all its parts.</summary>
/// <param name="Path">Path of the part, such as <c>spec.cells[0]</c>.</param>
/// <param name="Comments">Comments by path, shared by all builders of one cluster.</param>
internal sealed record BuilderScope(string Path, IDictionary<string, string> Comments)
{
    /// <summary>The scope of a field.</summary>
    public BuilderScope Field(string name) => this with { Path = $"{Path}.{name}" };

    /// <summary>The scope of an item of a list.</summary>
    public BuilderScope Item(string list, int index) => this with { Path = string.Create(CultureInfo.InvariantCulture, $"{Path}.{list}[{index}]") };
}
