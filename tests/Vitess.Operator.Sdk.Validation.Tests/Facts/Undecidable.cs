namespace Vitess.Operator.Sdk.Validation.Facts;

/// <summary>Facts that no spec, Secret or context decides, with the reason.</summary>
internal static class Undecidable
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["V0706"] = "depends on how the application writes: a single hot row in an otherwise idle shard",
        ["V0926"] = "depends on how long the operator is down or the schedule suspended",
        ["V1010"] = "a Secret's old content is no part of the previous spec, and nothing goes wrong: the change is picked up",
        ["V1215"] = "is about what happens while the operator is gone",
        ["V1408"] = "the user that an image runs mysqld as is not in its name",
    };
}
